// How such systems are usually written: read, count, then insert. The control of rush.test.ts, never deployed.
const { createHash } = require('node:crypto')
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true })

const db = cloud.database()
const refuse = (code) => ({ ok: false, error: { code } })
const one = async (name, _id) => (await db.collection(name).where({ _id }).limit(1).get()).data[0]

exports.main = async ({ slot: slotId }) => {
  const { OPENID } = cloud.getWXContext()
  const personId = `p${createHash('sha256').update(`person:${OPENID}`).digest('hex').slice(0, 24)}`
  const caller = await one('people', personId)
  if (!caller) return refuse('NOT_REGISTERED')
  const item = await one('items', slotId.split('@')[0])
  if (!item) return refuse('ITEM_UNKNOWN')
  const slot = await one('slots', slotId)
  if (!slot) return refuse('SLOT_UNKNOWN')

  const bookings = db.collection('bookings')
  const mine = await bookings.where({ person: personId, live: true, slot: slotId }).count()
  if (mine.total > 0) return refuse('ALREADY_YOURS')
  const taken = await bookings.where({ slot: slotId, live: true }).count()
  if (taken.total >= slot.capacity) return refuse('SLOT_FULL')

  const { _id } = await bookings.add({ data: { person: personId, slot: slotId, seats: 1, live: true } })
  await db
    .collection('slots')
    .where({ _id: slotId })
    .update({ data: { left: db.command.inc(-1) } })
  return { ok: true, data: { booking: _id } }
}
