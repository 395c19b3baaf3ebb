import { notifications } from '../../shared/contracts/notifications'
import { serve } from '../kit/serve'
import { consent, templates } from '../modules/notifications/consent'
import { dismiss, failures, retry } from '../modules/notifications/failures'
import { inbox, read } from '../modules/notifications/inbox'
import { preferences, setPreferences } from '../modules/notifications/preferences'

export const main = serve(notifications, {
  ...{ inbox, read },
  ...{ templates, consent, preferences, setPreferences },
  ...{ failures, retry, dismiss },
})
