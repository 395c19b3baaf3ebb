import fc from 'fast-check'
import { CUTS } from './cuts'
import { explore } from './model/explore'

/**
 * Random people, staff, clocks, faults and stalled calls over three small slots, on the real stack.
 * MODEL_SECONDS explores for longer; MODEL_SEED and MODEL_PATH replay what a failure prints.
 */
const { MODEL_SECONDS = '30', MODEL_SEED, MODEL_PATH } = process.env
const seconds = Number(MODEL_SECONDS)
const seed = Number(MODEL_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** The control ends with its first finding, which has taken it one to three plans. */
const CONTROL_SECONDS = 60

const patience = (limit: number) => limit * 1000 + 120_000

test(
  'whatever happens in whatever order, nothing is oversold, nothing is lost, and the history explains it all',
  async () => {
    const { result, tried } = await explore([], seconds, { seed, path: MODEL_PATH })
    if (result.failed) throw new Error(`${result.errorInstance}\n${fc.defaultReportMessage(result)}`)
    expect(tried.plans).toBeGreaterThan(2)
  },
  patience(seconds),
)

test(
  'control: where a move gives up its old place first, the model finds a live booking without its claim',
  async () => {
    const { result } = await explore(CUTS.newPlaceFirst, CONTROL_SECONDS, { seed })
    expect(result.failed).toBe(true)
    expect(String(result.errorInstance)).toMatch(/unclaimed|oversold/)
  },
  patience(CONTROL_SECONDS),
)
