import { bookings } from '../../shared/contracts/bookings'
import { serve } from '../kit/serve'
import { accept } from '../modules/bookings/accept'
import { confirm, decline } from '../modules/bookings/answer'
import { cancel } from '../modules/bookings/cancel'
import { catalogue, item } from '../modules/bookings/catalogue'
import { join } from '../modules/bookings/join'
import { desk, detail, mine } from '../modules/bookings/lists'
import { pass } from '../modules/bookings/pass'
import { request } from '../modules/bookings/request'
import { reschedule } from '../modules/bookings/reschedule'
import { slots } from '../modules/bookings/slots'

export const main = serve(bookings, {
  catalogue,
  item,
  slots,
  request,
  join,
  accept,
  pass,
  mine,
  detail,
  cancel,
  reschedule,
  desk,
  confirm,
  decline,
})
