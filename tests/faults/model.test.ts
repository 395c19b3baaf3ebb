import fc from 'fast-check'
import { CUTS } from './cuts'
import { explore } from './model/explore'

/**
 * Random people, staff, clocks, faults and stalled calls over three small slots, on the real stack.
 * So many plans, however long a busy machine takes for them. MODEL_SECONDS explores for that long instead; MODEL_SEED and
 * MODEL_PATH replay what a failure prints.
 */
const { MODEL_SECONDS, MODEL_SEED, MODEL_PATH } = process.env
const seconds = MODEL_SECONDS === undefined ? undefined : Number(MODEL_SECONDS)
const limit = seconds === undefined ? { plans: 4 } : { plans: 1_000_000, seconds }
const seed = Number(MODEL_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** The control ends with its first finding, which has taken it one to three plans. */
const CONTROL = { plans: 40 }

const PATIENCE = 600_000 + 1000 * (seconds ?? 0)

test(
  'whatever happens in whatever order, nothing is oversold, nothing is lost, and the history explains it all',
  async () => {
    const { result, tried } = await explore([], limit, { seed, path: MODEL_PATH })
    if (result.failed) throw new Error(`${result.errorInstance}\n${fc.defaultReportMessage(result)}`)
    expect(tried.plans).toBeGreaterThan(seconds === undefined ? 3 : 0)
  },
  PATIENCE,
)

test(
  'control: where a move gives up its old place first, the model finds a live booking without its claim',
  async () => {
    const { result } = await explore(CUTS.newPlaceFirst, CONTROL, { seed })
    expect(result.failed).toBe(true)
    expect(String(result.errorInstance)).toMatch(/unclaimed|oversold/)
  },
  PATIENCE,
)
