import { ITEM_MACHINE } from '../../../shared/domain/item-machine'
import { itemTerms } from '../../../shared/domain/item-terms'
import { OUTRUN_REASON } from '../../../shared/domain/proposal-machine'
import type { ItemVersion, ServiceItem } from '../../../shared/model/item'
import type { ItemProposal } from '../../../shared/model/proposal'
import { appendBounded } from '../../kit/operators'
import { move } from './acts'
import { contentOf } from './content'
import { catalogueItems, itemProposals, itemVersions } from './stores'

const HISTORY_LIMIT = 50
/** Others may retire or restore the item between the read and the write. */
const ATTEMPTS = 3

/**
 * Makes sure that an admitted proposal stands in the catalogue. `outrun`: the item had moved on, and the proposal went back
 * to its proposer. `written` also for what is not admitted at all. Safe to repeat. Round trips: proposal, item, old version, item.
 */
export async function settleAdmitted(id: string, now: number): Promise<'written' | 'outrun'> {
  const proposal = await itemProposals.get(id)
  if (proposal?.history.at(-1)?.event === 'outrun') return 'outrun'
  if (proposal?.status !== 'admitted') return 'written'
  if (await isWritten(proposal, now)) return 'written'
  const { rev } = proposal
  const back = { event: 'outrun', reason: OUTRUN_REASON, changes: { checkedBy: null } } as const
  await move(proposal, { rev, key: `outrun:${rev}` }, { id: 'system', role: 'system' }, now, back)
  return 'outrun'
}

async function isWritten(proposal: ItemProposal, now: number): Promise<boolean> {
  if (proposal.base === 0) {
    // Nothing else can stand under the id: it is the proposal's own.
    await catalogueItems.insertIfAbsent(newItem(proposal, now))
    return true
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const item = await catalogueItems.get(proposal.item)
    if (!item) return false
    if (item.version > proposal.base) return wroteIt(item, proposal)
    if (item.status !== 'published') return false
    await itemVersions.insertIfAbsent(versionOf(item, now))
    const where = { _id: item._id, rev: item.rev, version: proposal.base }
    const changes = {
      ...shownFrom(proposal, now),
      version: proposal.base + 1,
      rev: item.rev + 1,
      history: appendBounded(HISTORY_LIMIT, entryOf(proposal, now, item.rev + 1)),
    }
    if ((await catalogueItems.update(where, changes)) === 1) return true
  }
  return false
}

/** Whether the version after the one that it changes is its own: the current one, or one that is over already. */
async function wroteIt(item: ServiceItem, { _id, base }: ItemProposal): Promise<boolean> {
  if (item.version === base + 1) return item.proposal === _id
  return (await itemVersions.get(`${item._id}#${base + 1}`))?.proposal === _id
}

/** What an item says in a version that is over. */
export function versionOf(item: ServiceItem, until: number): ItemVersion {
  const { _id, community, version, proposal } = item
  return { ...contentOf(item), _id: `${_id}#${version}`, item: _id, community, version, proposal, until }
}

const shownFrom = ({ _id, content }: ItemProposal, now: number) => ({
  ...contentOf(content),
  proposal: _id,
  terms: itemTerms(content.title, content.keywords),
  indexAt: now,
})

const entryOf = ({ _id, history }: ItemProposal, now: number, rev: number) => {
  const by = history.findLast(({ event }) => event === 'admit')?.by ?? ''
  const status = ITEM_MACHINE.initial
  return {
    at: now,
    by,
    role: 'manager',
    event: 'admit',
    from: status,
    to: status,
    channel: 'miniprogram',
    key: _id,
    rev,
  } as const
}

function newItem(proposal: ItemProposal, now: number): ServiceItem {
  const status = ITEM_MACHINE.initial
  return {
    ...shownFrom(proposal, now),
    _id: proposal.item,
    community: proposal.community,
    // After what is there, in the order in which it came: a catalogue is short, and epoch seconds are a plain number.
    order: Math.floor(proposal.createdAt / 1000),
    version: 1,
    status,
    live: ITEM_MACHINE.states[status].live,
    rev: 0,
    history: [{ ...entryOf(proposal, now, 0), from: null }],
    pending: [],
    pendingAt: null,
  }
}
