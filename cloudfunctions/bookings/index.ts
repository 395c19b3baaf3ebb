import { bookings } from '../../shared/contracts/bookings'
import { serve } from '../kit/serve'
import { accept } from '../modules/bookings/accept'
import { askMore, confirm, decline } from '../modules/bookings/answer'
import { arrivalCode, arrive } from '../modules/bookings/arrive'
import { cancel } from '../modules/bookings/cancel'
import { catalogue, item } from '../modules/bookings/catalogue'
import { join } from '../modules/bookings/join'
import { desk, detail, mine } from '../modules/bookings/lists'
import { pass } from '../modules/bookings/pass'
import { reopen } from '../modules/bookings/reopen'
import { request } from '../modules/bookings/request'
import { reschedule } from '../modules/bookings/reschedule'
import { callOff, checkIn, excuse, finish, miss, start } from '../modules/bookings/serve-visit'
import { slots } from '../modules/bookings/slots'
import { supply } from '../modules/bookings/supply'

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
  supply,
  arrive,
  arrivalCode,
  desk,
  confirm,
  decline,
  askMore,
  reopen,
  callOff,
  checkIn,
  start,
  finish,
  miss,
  excuse,
})
