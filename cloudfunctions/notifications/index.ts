import { notifications } from '../../shared/contracts/notifications'
import { serve } from '../kit/serve'
import { consent, templates } from '../modules/notifications/consent'
import { inbox, read } from '../modules/notifications/inbox'

export const main = serve(notifications, { inbox, read, templates, consent })
