import { serveTimer } from '../kit/serve-timer'
import { JOBS } from '../modules/timer/jobs'

export const main = serveTimer(JOBS)
