import { content } from '../../shared/contracts/content'
import { serve } from '../kit/serve'
import { decide, queue } from '../modules/content/queue'

export const main = serve(content, { queue, decide })
