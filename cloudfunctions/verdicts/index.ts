import { warn } from '../kit/log'
import { servePush } from '../kit/serve-push'
import { receiveVerdict, verdictIn } from '../modules/content/receive-verdict'

/** What WeChat found of pictures. Has no action that a person could call. */
export const main = servePush('verdicts', async (event, now) => {
  const verdict = verdictIn(event)
  // Other events may be sent here by a wrong setting; pushing them again would not help.
  if (verdict === null) warn('push', 'noVerdict')
  else await receiveVerdict(verdict, now)
})
