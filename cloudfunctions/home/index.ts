import { home } from '../../shared/contracts/home'
import { serve } from '../kit/serve'
import { firstScreen } from '../modules/home/first-screen'
import { livingRooms } from '../modules/home/living-rooms'

export const main = serve(home, { firstScreen, livingRooms })
