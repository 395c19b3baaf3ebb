import type { CloudError } from '../../../cloud/cloud-error'
import { WordsSheet } from '../../../parts/words-sheet'
import { present } from '../../../ui/overlay'
import { useRefuse, useRetire } from '../hooks/use-catalogue-desk'
import type { ItemFull, Proposal, Standing } from './catalogue-views'

interface SheetProps<T> {
  community: string
  about: T
  onClose: (done: boolean) => void
}
interface Sending {
  busy: boolean
  error: CloudError | null
}

const REFUSE = {
  title: '退回修改',
  label: '要改什么',
  hint: '提出人会收到这句话，改好可以再提交。',
  yes: '退回',
  most: 100,
}
const RETIRE = {
  title: '停办这项服务',
  label: '为什么停办',
  hint: '居民会看到这个原因。以后的时段都会关闭；已约好的不会取消，会列给您看。',
  yes: '停办',
  most: 100,
}

function RefuseSheet({ community, about: { id, rev }, onClose }: SheetProps<Proposal>) {
  const { run, busy, error } = useRefuse()
  const state: Sending = { busy, error }
  const send = async (reason: string) => (await run({ community, proposal: id, rev, reason })) !== undefined
  return <WordsSheet {...REFUSE} {...state} draft={`proposal-refuse.${id}`} onSend={send} onClose={onClose} />
}

interface RetireProps extends SheetProps<ItemFull> {
  onStanding: (standing: Standing[]) => void
}

function RetireSheet({ community, about: { id, rev }, onStanding, onClose }: RetireProps) {
  const { run, busy, error } = useRetire()
  async function send(reason: string): Promise<boolean> {
    const done = await run({ community, item: id, rev, reason })
    if (done) onStanding(done.standing)
    return done !== undefined
  }
  return <WordsSheet {...RETIRE} {...{ busy, error }} draft={`item-retire.${id}`} onSend={send} onClose={onClose} />
}

/** Asks why, and sends a proposal back; true once it went through. */
export const askRefusal = (community: string, about: Proposal): Promise<boolean> =>
  present<boolean>((onClose) => <RefuseSheet {...{ community, about, onClose }} />, false)

/** Asks why, and takes an item out of service; true once it went through. */
export const askRetirement = (
  community: string,
  about: ItemFull,
  onStanding: (standing: Standing[]) => void,
): Promise<boolean> =>
  present<boolean>((onClose) => <RetireSheet {...{ community, about, onStanding, onClose }} />, false)
