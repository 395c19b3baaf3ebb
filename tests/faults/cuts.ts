import type { Cut } from './cut'

const cut = (module: string, keeps: string, becomes = ''): Cut => ({ module, keeps, becomes })

/** Every control: the words that keep a rule, and what is there without them. Named by what is missing. */
export const CUTS = {
  // 1: claim ids
  newIdPerClaim: [
    cut('kit/ids', 'claimIdOf = (booking: string, rev: number)', 'claimIdOf = (booking: string, _: number, rev = 0)'),
  ],
  releaseById: [
    cut('kit/ledger/take', 'hasEntry({ id: claim.id, seats: claim.seats })', 'hasEntry({ by: claim.by })'),
    cut('kit/ledger/take', 'removeEntries({ id: claim.id })', 'removeEntries({ by: claim.by })'),
    cut('modules/bookings/reschedule', 'giveBack(done.release, now)', 'giveBack({ ...held, by: person._id }, now)'),
    cut('modules/bookings/stores', '{ id: held.claim, seats: held.seats }', 'held'),
  ],
  idNamesPerson: [
    cut(
      'kit/ids',
      'bookingIdOf = (person: string, key: string)',
      "bookingIdOf = (_: string, key: string, person = '')",
    ),
  ],
  // 2: repeats
  repeatIsChecked: [
    cut(
      'modules/bookings/request',
      "if (!found?.live || found.asked !== booking.asked) throw new AppError('KEY_USED')",
    ),
  ],
  repeatEqualsFirst: [cut('modules/bookings/request', ' || found.asked !== booking.asked')],
  // 3: status decides
  loserFreesNothing: [
    cut('modules/bookings/lapse', 'if (!fired) continue', 'if (!fired) { await giveBack(held, now); continue }'),
  ],
  sweepKnowsNoDeadline: [
    cut('modules/bookings/claimants', "'live', 'rev'] as const", "'live', 'rev', 'holdUntil'] as const"),
    cut('kit/ledger/retire', 'claimant.live &&', 'claimant.live && claimant.holdUntil > Date.now() &&'),
  ],
  // 4: the late writer fails, and only a match in all is wanted
  tombstone: [cut('kit/ledger/retire', "if (!(await claimants.abandon(id, now))) return 'moved'")],
  revBump: [cut('kit/ledger/retire', "if (mayStillMove && !(await claimants.bump(id, found.rev))) return 'moved'")],
  wantedMatchesAll: [cut('kit/ledger/retire', ' && claimant.ledger === ledger && claimant.claim === claim.id')],
  // 5: grow before, shrink after; the new place before the old one goes
  newPlaceFirst: [
    cut(
      'modules/bookings/reschedule',
      'const answer = await claimPlace(',
      'await giveBack({ slot, claim, seats }, now); const answer = await claimPlace(',
    ),
  ],
  loserLeavesWanted: [
    cut(
      'modules/bookings/reopen',
      'await retire(slots, bookingClaimants, slot, own, now)',
      'await giveBack({ slot, claim: own.id, seats }, now)',
    ),
    cut('modules/bookings/reopen', 'import { bookings, slots } from', 'import { bookings, giveBack, slots } from'),
  ],
  // 6: inserted if absent, changed by a guarded difference
  insertedIfAbsent: [
    cut(
      'kit/collection',
      'await add(documents)',
      'for (const { _id, ...rest } of documents) await reference().doc(_id).set({ data: rest })',
    ),
  ],
  capacityByDifference: [
    cut('kit/ledger/capacity', 'left: inc(to - from)', 'left: (await store.get(slot)).left + to - from'),
  ],
  capacityGuarded: [cut('kit/ledger/capacity', ', capacity: from')],
  reshapedByDifference: [cut('kit/ledger/capacity', 'left: inc(shape.capacity - capacity)', 'left: shape.capacity')],
  reshapeGuarded: [cut('kit/ledger/capacity', '{ _id, capacity, open, planned: notAbove(planned) }', '{ _id }')],
  claimsAskOpen: [cut('kit/ledger/take', 'open: true,')],
  // 7: a refusal is explained
  ownDeadClaimGoes: [cut('kit/ledger/claim', 'await clearAway(store, claimants, found, standing, now)', 'false')],
  // 8: the line of those who wait
  claimsAskQueue: [cut('kit/ledger/take', 'queue: ofSize(0),')],
  partyTombstone: [
    cut('kit/ledger/dismiss', "if (!found && !(await claimants.abandon(entry.id, now))) return 'moved'"),
  ],
  markGoesForAReason: [
    cut('modules/bookings/offer-places', "{ _id: slot, 'queue.0.id': head.id, offerAt, ...why }", '{ _id: slot }'),
  ],
  offerIsFinished: [
    cut(
      'modules/bookings/offer-places',
      'const party of ownUntold',
      'const party of ownUntold.slice(ownUntold.length)',
    ),
    cut('modules/bookings/offer-places', 'else if (ownUntold.length === 0) idle', 'else idle'),
  ],
  offerNamesHead: [cut('kit/ledger/queue', "'queue.0.id': head.id, ")],
  // 9: a period is one write
  everyCellAsked: [
    cut('kit/ledger/take', '...eachCell(want, () => atLeast(want.seats)),', '[cellsOf(want)[0]]: atLeast(want.seats),'),
  ],
  // 10: reads for residents never carry claims
  readsCarryNoClaims: [
    cut('modules/bookings/slots', 'fields: FIELDS,'),
    cut('modules/bookings/slots', 'const shown = { id: _id,', 'const shown = { ...slot, id: _id,'),
    cut('kit/serve', 'action.output.parse(await handler(input, call))', 'handler(input, call)'),
  ],
  // the outbox
  outboxIsPushed: [cut('kit/transition', 'append({ ...notice, ...told })', '[{ ...notice, ...told }]')],
  outboxIsPulledById: [
    cut('kit/drain', 'removeEntries({ id: oneOf(pending.map(({ id }) => id)) })', '[]'),
    cut('kit/drain', '{ _id, pending: ofSize(pending.length), ...same }', '{ _id }'),
  ],
  messageIdNamesRev: [
    cut(
      'kit/ids',
      'event: string, rev: number | string, recipient: string)',
      "event: string, _: number, recipient: string, rev = '')",
    ),
  ],
  batchIsFinished: [cut('kit/collection', 'for (const document of documents) await insertIfAbsent(document)')],
  claimThenSend: [
    cut('modules/notifications/send-one', "{ send: 'sending', sendAt: now, attempts: inc(1) }", '{ sendAt: now }'),
    cut('modules/notifications/send-one', "{ _id, send: 'sending', attempts: attempts + 1 }", '{ _id }'),
  ],
  // telling a neighbourhood
  cursorAfterWriting: [
    cut(
      'modules/notices/fan-out',
      'const step = { batch, secret, resumed }',
      "const step = { batch, secret, resumed }; await notices.update(standsAt(notice, fan), { 'fan.target': batch.end.target, 'fan.cursor': batch.end.cursor })",
    ),
  ],
  // the command's key
  keyInHistory: [
    cut(
      'kit/transition',
      'const done = found.history.find((past) => past.key === key)',
      'const done = found.history.find(() => false)',
    ),
  ],
} satisfies Record<string, Cut[]>
