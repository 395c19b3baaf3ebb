import { catalogue } from '../../shared/contracts/catalogue'
import { serve } from '../kit/serve'
import { admit, check, refuse } from '../modules/catalogue/decide'
import { recall, submit, withdraw } from '../modules/catalogue/hand-in'
import { items, one, version } from '../modules/catalogue/items'
import { previewSchedule } from '../modules/catalogue/preview-schedule'
import { proposal, proposals } from '../modules/catalogue/proposals'
import { edit, propose } from '../modules/catalogue/propose'
import { restore, retire } from '../modules/catalogue/retire'
import { schedules, setSchedule } from '../modules/catalogue/set-schedule'

export const main = serve(catalogue, {
  ...{ items, one, version, retire, restore },
  ...{ proposals, proposal, propose, edit, submit, recall, check, admit, refuse, withdraw },
  ...{ schedules, previewSchedule, setSchedule },
})
