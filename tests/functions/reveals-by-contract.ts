import type { Canary } from './canaries'

interface Reveal {
  /**
   * Of oneself only; to whom the contract's roles let ask; or, where more than a role is needed, to the one of the
   * action's example and to none of the callers of the table, who all lack it.
   */
  to: 'its owner' | 'whoever holds the role' | 'the one of the example'
  why: string
}

/** The only answers that may tell a phone or a household in clear, by `contract.action`. Everything else is a leak. */
export const REVEALS: Record<string, Partial<Record<Canary['what'], Reveal>>> = {
  'residents.mine': { household: { to: 'its owner', why: 'one’s own address' } },
  'residents.verificationQueue': {
    household: { to: 'whoever holds the role', why: 'whoever vouches for a home must know which it is' },
  },
  'residents.reveal': {
    phone: { to: 'whoever holds the role', why: 'it is what a duty gives a right to, and it is logged' },
    household: { to: 'whoever holds the role', why: 'the same, for a verification or a home call' },
  },
  'residents.exportMine': {
    phone: { to: 'its owner', why: 'everything that is stored of oneself' },
    household: { to: 'its owner', why: 'everything that is stored of oneself' },
  },
  'leaders.reveal': {
    phone: {
      to: 'the one of the example',
      why: 'a verified resident of the building may call its leader; it is on record',
    },
  },
  'notices.visitList': {
    household: {
      to: 'whoever holds the role',
      why: 'who knocks on doors must know which; who lives there is not told',
    },
  },
  'notices.visited': {
    household: { to: 'whoever holds the role', why: 'the same, of the door that was knocked on' },
  },
  'notices.phones': {
    phone: { to: 'whoever holds the role', why: 'in an emergency, of who was not reached; each is on record' },
    household: { to: 'whoever holds the role', why: 'the same' },
  },
}
