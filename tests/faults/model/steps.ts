import fc from 'fast-check'
import type { Fault } from '../../stack'

/** What may happen next in a run of the model. Indexes are taken modulo what there is. */
export type Step =
  /** `sameKey`: with the key of that person's last request, whatever that asked for. */
  | { do: 'request' | 'join'; who: number; slot: number; seats: number; sameKey: boolean; strike?: Strike }
  | { do: 'confirm' | 'decline' | 'cancel' | 'accept' | 'pass'; booking: number; stale: boolean; strike?: Strike }
  | { do: 'reschedule'; booking: number; slot: number; stale: boolean; strike?: Strike }
  /** The same command once more, to the letter. */
  | { do: 'repeat'; command: number; strike?: Strike }
  /** The timer comes round, so many minutes later. */
  | { do: 'tick'; after: number; strike?: Strike }
  /** Lets the round trip go that has been held for longest. */
  | { do: 'release' }
  | { do: 'both'; steps: [Call, Call] }

export type Call = Exclude<Step, { do: 'tick' | 'release' | 'both' }>

/** A fault at one of the coming round trips of whoever acts. If they make fewer, it waits for their next call. */
export interface Strike {
  kind: Fault['kind']
  action: string
  nth: number
}

const index = fc.nat({ max: 11 })

// A timeout costs real seconds, a crash a cold start: the cheap kinds come more often.
const kind: fc.Arbitrary<Fault['kind']> = fc.oneof(
  { weight: 14, arbitrary: fc.constantFrom('hold', 'hold', 'hold-after') },
  { weight: 8, arbitrary: fc.constant('duplicate') },
  { weight: 6, arbitrary: fc.constant('error') },
  { weight: 4, arbitrary: fc.constantFrom('crash-before', 'crash-after') },
  { weight: 1, arbitrary: fc.constant('timeout') },
)

const at = (verb: string, ...nths: number[]) => nths.map((nth) => ({ action: `database.${verb}`, nth }))

/** Two calls of three are left in peace. */
const strikeAt = (trips: { action: string; nth: number }[]): fc.Arbitrary<Strike | undefined> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.tuple(kind, fc.constantFrom(...trips)).map(([one, trip]) => ({ kind: one, ...trip })) },
  )

const strike = strikeAt([
  ...at('modifyDocument', 1, 2, 2, 3),
  ...at('insertDocument', 1, 1),
  ...at('getDocument', 1, 2),
])
const timerStrike = fc.oneof(
  {
    weight: 6,
    arbitrary: strikeAt([
      ...at('modifyDocument', ...Array.from({ length: 16 }, (_, i) => i + 1)),
      ...at('insertDocument', 1, 2),
      ...at('getDocument', 1, 3, 5, 7),
    ]),
  },
  // A network that doubles a send is beyond anybody's reach; everything else may happen to it.
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('hold', 'hold-after', 'error', 'crash-before', 'crash-after'),
      action: fc.constant('wx.openApi'),
      nth: fc.constantFrom(1, 2),
    }),
  },
)
const stale = fc.boolean()
const seats = fc.constantFrom(1, 1, 2)

const request: fc.Arbitrary<Call> = fc.record({
  do: fc.constant('request'),
  who: index,
  slot: index,
  seats,
  sameKey: fc.constantFrom(false, false, false, true),
  strike,
})
/** Mostly for the slot of one place: only a full one has a line. */
const join: fc.Arbitrary<Call> = fc.record({
  do: fc.constant('join'),
  who: index,
  slot: fc.constantFrom(1, 1, 1, 0, 2),
  seats: fc.constantFrom(1, 1, 1, 1, 2),
  sameKey: fc.constantFrom(false, false, false, true),
  strike,
})
const answer: fc.Arbitrary<Call> = fc.record({
  do: fc.constantFrom('confirm', 'decline', 'cancel', 'cancel', 'accept', 'accept', 'pass'),
  booking: index,
  stale,
  strike,
})
const reschedule: fc.Arbitrary<Call> = fc.record({
  do: fc.constant('reschedule'),
  booking: index,
  slot: index,
  stale,
  strike,
})
const repeat: fc.Arbitrary<Call> = fc.record({ do: fc.constant('repeat'), command: index, strike })

const call = fc.oneof(
  { weight: 6, arbitrary: request },
  { weight: 4, arbitrary: join },
  { weight: 5, arbitrary: answer },
  { weight: 4, arbitrary: reschedule },
  { weight: 2, arbitrary: repeat },
)

const after = fc.constantFrom(0, 2, 2, 2, 330)
const tick: fc.Arbitrary<Step> = fc.record({ do: fc.constant('tick'), after, strike: timerStrike })

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: call },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('both'), steps: fc.tuple(call, call) }) },
  { weight: 4, arbitrary: tick },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('release') }) },
)

export const steps: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 8, maxLength: 40, size: 'max' })
