import { bookings } from '../../shared/contracts/bookings'
import { serve } from '../kit/serve'
import { confirm, decline } from '../modules/bookings/answer'
import { cancel } from '../modules/bookings/cancel'
import { catalogue, item } from '../modules/bookings/catalogue'
import { desk, detail, mine } from '../modules/bookings/lists'
import { request } from '../modules/bookings/request'
import { reschedule } from '../modules/bookings/reschedule'
import { slots } from '../modules/bookings/slots'

export const main = serve(bookings, {
  catalogue,
  item,
  slots,
  request,
  mine,
  detail,
  cancel,
  reschedule,
  desk,
  confirm,
  decline,
})
