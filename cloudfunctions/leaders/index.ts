import { leaders } from '../../shared/contracts/leaders'
import { serve } from '../kit/serve'
import { ask } from '../modules/leaders/ask'
import { directory, ofBuildings, post } from '../modules/leaders/directory'
import { edit } from '../modules/leaders/edit'
import { accept, answer, handOver } from '../modules/leaders/handle'
import { myRequest, myRequests, rate, withdraw } from '../modules/leaders/mine'
import { received, receivedOne } from '../modules/leaders/received'
import { reveal } from '../modules/leaders/reveal'
import { cover, vacancies } from '../modules/leaders/vacancies'

export const main = serve(leaders, {
  ...{ directory, ofBuildings, post, reveal, edit, vacancies, cover },
  ...{ ask, myRequests, myRequest, withdraw, rate },
  ...{ received, receivedOne, accept, answer, handOver },
})
