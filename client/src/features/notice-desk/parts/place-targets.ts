import { isWithin } from '../../../../../shared/domain/places'
import type { ChosenPlace } from '../../../parts/home/home-choice'

/** With one more place; those inside it are in it already and go. A place inside a chosen one changes nothing. */
export function withTarget(targets: readonly ChosenPlace[], place: ChosenPlace): ChosenPlace[] {
  if (isCovered(targets, place.id)) return [...targets]
  return [...targets.filter(({ id }) => !isWithin(id, place.id)), place]
}

export const withoutTarget = (targets: readonly ChosenPlace[], id: string): ChosenPlace[] =>
  targets.filter((target) => target.id !== id)

/** Whether a place is chosen, or lies in one that is. */
export const isCovered = (targets: readonly ChosenPlace[], id: string): boolean =>
  targets.some((target) => isWithin(id, target.id))

/** `春晓园 1号楼、2号楼等 4 处`: for a line of a summary. */
export function targetWords(targets: readonly { name: string }[]): string {
  const [first, second] = targets.map(({ name }) => name)
  if (first === undefined) return ''
  if (targets.length > 2) return `${first}、${second}等 ${targets.length} 处`
  return second === undefined ? first : `${first}、${second}`
}
