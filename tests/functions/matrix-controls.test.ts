import type { Cut } from '../faults/cut'
import { stage } from '../faults/stage'
import { phoneOf } from '../world'
import { ACTIONS } from './examples'
import { tryForeignIds } from './foreign-ids'
import { type Row, tryEveryCaller } from './matrix'
import { MIRRORS, type Mirror } from './mirror'

/** One mask or one rule taken out of the product, and what the matrix then sees of it. */
interface Control {
  without: string
  cut: Cut
  action: string
  sees: (row: Row) => unknown
}

const differing = ({ told, says }: Row) => Object.keys(says).filter((caller) => told[caller] !== says[caller])

const CONTROLS: Control[] = [
  {
    without: 'the mask of an invited phone',
    cut: { module: 'modules/identity/invitations', keeps: 'phone.slice(-4)', becomes: 'phone' },
    action: 'identity.invite',
    sees: ({ leaks, spilt }) => [leaks.length > 0, spilt.length > 0],
  },
  {
    without: 'the mask of one’s own phone',
    cut: {
      module: 'modules/identity/contacts',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the very words of the source.
      keeps: '`${phone.slice(0, 3)}****${phone.slice(-4)}`',
      becomes: 'phone',
    },
    action: 'residents.mine',
    sees: ({ leaks, spilt }) => [
      leaks.includes(`staff own: phone ${phoneOf('test-caller-staff-own')}`),
      spilt.length === 0,
    ],
  },
  {
    without: 'the verified home of who calls a leader',
    cut: {
      module: 'modules/leaders/reveal',
      keeps: "if (!isVerifiedIn(person, building, now)) throw new AppError('NOT_VERIFIED')",
      becomes: 'void isVerifiedIn',
    },
    action: 'leaders.reveal',
    sees: ({ leaks }) => [leaks.some((leak) => leak.startsWith('resident: phone')), leaks.length > 40],
  },
  {
    without: 'silence about input in log lines',
    cut: {
      module: 'kit/serve',
      keeps: '        requestId: visit.requestId,\n        ms',
      becomes: '        requestId: JSON.stringify(event),\n        ms',
    },
    action: 'identity.register',
    sees: ({ leaks, spilt }) => [leaks.length === 0, spilt.length > 0],
  },
  {
    without: 'the place of a role',
    cut: { module: 'kit/people', keeps: ' && isWithin(place, grant.place)', becomes: '' },
    action: 'identity.team',
    sees: (row) => [differing(row).includes('staff other'), differing(row).includes('manager namesake')],
  },
  {
    without: 'the end of a role',
    cut: { module: 'kit/people', keeps: '(until === null || now < until)', becomes: 'until !== 0' },
    action: 'identity.team',
    sees: (row) => [differing(row).includes('staff ended'), differing(row).includes('manager ended')],
  },
]

/** The owner's or place's condition taken out of an action, and whose id it then takes. */
const FOREIGN: { without: string; cut: Cut; action: string; mirror: Mirror['name'] }[] = [
  {
    without: 'the community of an invitation',
    cut: {
      module: 'modules/identity/invitations',
      keeps: "{ _id: invitation, community, status: 'open' }",
      becomes: "{ _id: invitation, status: 'open' }",
    },
    action: 'identity.withdrawInvitation',
    mirror: 'another community',
  },
  {
    without: 'the owner of a message',
    cut: { module: 'modules/notifications/inbox', keeps: '{ ...mine, _id: message }', becomes: '{ _id: message }' },
    action: 'notifications.read',
    mirror: 'a neighbour',
  },
  {
    without: 'whose hands a request is in',
    cut: {
      module: 'modules/leaders/received',
      keeps: '!found || !isMine(found, handlingOf(place, call))',
      becomes: '!found || (isMine(found, handlingOf(place, call)) && false)',
    },
    action: 'leaders.receivedOne',
    mirror: 'the next grid',
  },
]

test.each(FOREIGN)('control: without $without $action takes the id of $mirror', async ({ cut, action, mirror }) => {
  const example = exampleOf(action)
  const stack = await stage({ cuts: [cut], rebuilt: [example.action.function] })
  try {
    const trials = await tryForeignIds(stack, example, MIRRORS.find(({ name }) => name === mirror)!)
    expect(trials.some(({ told, untouched }) => told !== 'refused' || !untouched)).toBe(true)
  } finally {
    await stack.close()
  }
})

const exampleOf = (action: string) => ACTIONS.find(({ name }) => name === action)!

test.each(CONTROLS)('control: without $without the matrix of $action turns red', async ({ cut, action, sees }) => {
  const example = exampleOf(action)
  const stack = await stage({ cuts: [cut], rebuilt: [example.action.function] })
  try {
    expect(sees(await tryEveryCaller(stack, example))).toEqual([true, true])
  } finally {
    await stack.close()
  }
})
