import { parseSlotId } from '../../../../../shared/domain/slots'
import { span } from '../../../parts/when'

/** When a slot is, read from its id: 明天 上午9:00–9:30. `now` is epoch ms. */
export function slotWords(slot: string, now: number): string {
  const { start, end } = parseSlotId(slot)
  return span(start, end, now)
}
