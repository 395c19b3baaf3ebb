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
  // 4: the late writer fails
  tombstone: [cut('kit/ledger/retire', "if (!(await claimants.abandon(id, now))) return 'moved'")],
  revBump: [cut('kit/ledger/retire', "if (mayStillMove && !(await claimants.bump(id, found.rev))) return 'moved'")],
  wantedMatchesAll: [cut('kit/ledger/retire', ' && claimant.ledger === ledger && claimant.claim === claim.id')],
} satisfies Record<string, Cut[]>
