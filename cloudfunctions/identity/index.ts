import { identity } from '../../shared/contracts/identity'
import { serve } from '../kit/serve'
import { claimManager } from '../modules/identity/claim-manager'
import { communities, places, whoAmI } from '../modules/identity/look-up'
import { grant, revoke } from '../modules/identity/powers'
import { register } from '../modules/identity/register'

export const main = serve(identity, { whoAmI, communities, places, register, claimManager, grant, revoke })
