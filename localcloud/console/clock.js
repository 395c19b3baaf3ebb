import { read, send, watch } from './cloud.js'
import { both, fill, make, toast } from './dom.js'
import { moment } from './words.js'

const HOUR = 3_600_000

/** The cloud's clock in the header: what time it is for the functions, and how to move it. */
export function showClock(element) {
  let offset = 0
  const face = make('time')
  const state = make('span.offset')
  const picker = make('input', { type: 'datetime-local', 'aria-label': '拨到 Move to', onchange: moveTo })

  async function move(offsetMs) {
    const clock = await send('clock', { offsetMs })
    if (clock === undefined) return
    offset = clock.offsetMs
    tick()
    toast(`时钟已拨到 ${moment(clock.now)}`)
  }

  function moveTo() {
    const wanted = Date.parse(`${picker.value}:00+08:00`)
    if (!Number.isNaN(wanted)) void move(wanted - Date.now())
  }

  function tick() {
    face.textContent = moment(Date.now() + offset)
    state.textContent = offset === 0 ? '' : describe(offset)
    state.hidden = offset === 0
  }

  fill(
    element,
    make('div.face', {}, face, state),
    make(
      'div.moves',
      {},
      make('button', { onclick: () => move(offset + HOUR) }, ...both('＋1 小时', 'hour')),
      make('button', { onclick: () => move(offset + 24 * HOUR) }, ...both('＋1 天', 'day')),
      make('label.button', {}, ...both('拨到', 'to'), picker),
      make('button', { onclick: () => move(0) }, ...both('复位', 'reset')),
    ),
  )
  setInterval(tick, 1000)
  watch(5000, async () => {
    offset = (await read('clock')).offsetMs
    tick()
  })
}

function describe(offset) {
  const hours = Math.abs(offset) / HOUR
  const amount =
    hours >= 24 ? `${(hours / 24).toFixed(1).replace('.0', '')} 天` : `${hours.toFixed(1).replace('.0', '')} 小时`
  return offset > 0 ? `快 ${amount}` : `慢 ${amount}`
}
