import { read, watch } from './cloud.js'
import { both, empty, fill, make } from './dom.js'
import { count, milliseconds, nameOf, timeOfDay } from './words.js'

/** The last calls, live; a tap opens what a call did. */
export function showCalls(element) {
  let open
  let known = ''
  const timers = make('input', { type: 'checkbox', onchange: draw })
  const failures = make('input', { type: 'checkbox', onchange: draw })
  const table = make('div.rows')
  const wanted = (call) => (timers.checked || call.source !== 'wx_trigger') && (!failures.checked || !call.ok)
  fill(
    element,
    make(
      'div.filters',
      {},
      make('label', {}, timers, ...both('也看定时', 'show timers')),
      make('label', {}, failures, ...both('只看失败', 'failed only')),
    ),
    table,
  )

  async function draw() {
    const { calls: all } = await read('calls?limit=300')
    const calls = all.filter(wanted).slice(0, 80)
    const detail = open === undefined ? undefined : await read(`calls/${open}`).catch(() => undefined)
    const state = JSON.stringify([calls, detail])
    if (state === known) return
    known = state
    if (calls.length === 0) fill(table, empty('还没有调用，在左边的手机里点一点', 'no calls yet'))
    else
      fill(
        table,
        head(),
        ...calls.flatMap((call) => [row(call), call.requestId === open && detail && detailOf(detail)]),
      )
  }

  function row(call) {
    const toggle = () => {
      open = open === call.requestId ? undefined : call.requestId
      void draw()
    }
    return make(
      'button.row.call',
      { onclick: toggle, 'aria-expanded': String(call.requestId === open) },
      make('span.time', {}, timeOfDay(call.at)),
      make('span.who', {}, call.source === 'wx_trigger' ? make('em.pill.dim', {}, '定时') : nameOf(call.openid)),
      make('span.what', {}, make('b', {}, call.function), call.action ? ` ${call.action}` : '', cold(call)),
      make('span.outcome', {}, outcome(call)),
      make('span.number', {}, milliseconds(call.ms)),
      make('span.number', {}, String(call.dbCalls)),
      make('span.number', {}, `${count(call.examined)} / ${count(call.returned)}`),
      make(call.unindexed > 0 ? 'span.number.bad' : 'span.number.dim', {}, String(call.unindexed)),
    )
  }
  return watch(1200, draw)
}

function head() {
  const titles = [
    ['时间', 'time'],
    ['人', 'person'],
    ['函数 · 动作', 'function'],
    ['结果', 'result'],
    ['耗时', 'took'],
    ['往返', 'trips'],
    ['看过/返回', 'docs'],
    ['无索引', 'unindexed'],
  ]
  return make(
    'div.row.call.head',
    {},
    titles.map(([chinese, english]) => make('span', {}, ...both(chinese, english))),
  )
}

function cold(call) {
  return call.coldStart ? make('em.cold', { title: 'cold start' }, '冷启动') : undefined
}

function outcome(call) {
  if (call.state !== 'ended') return make('em.pill.busy', {}, call.state === 'running' ? '进行中' : '排队')
  if (call.ok) return make('em.pill.good', {}, '成功')
  return make('em.pill.wrong', { title: call.code }, call.code ?? '失败')
}

function detailOf(call) {
  const longest = Math.max(...call.trips.map((trip) => trip.ms), 1)
  const trips = call.trips.map((trip) =>
    make(
      'div.trip',
      {},
      make(
        'span',
        {},
        trip.action.replace('database.', ''),
        trip.collection ? make('b', {}, ` ${trip.collection}`) : '',
      ),
      make('span.bar', {}, make('i', { style: `width:${Math.max(2, (trip.ms / longest) * 100)}%` })),
      make('span.number', {}, milliseconds(trip.ms)),
      make('span.number', {}, `${trip.examined} / ${trip.returned}`),
      make(
        'span',
        {},
        !trip.indexed && make('em.pill.wrong', {}, '无索引'),
        trip.code && make('em.pill.wrong', {}, trip.code),
        trip.fault && make('em.pill.busy', {}, trip.fault),
      ),
    ),
  )
  return make(
    'div.detail',
    {},
    make('h3', {}, ...both('往返', 'round trips')),
    trips.length === 0 ? empty('没有往返', 'none') : trips,
    make('h3', {}, ...both('日志', 'log')),
    call.logs.length === 0
      ? empty('没有日志', 'none')
      : make(
          'pre.log',
          {},
          call.logs.map(({ level, line }) => make(`span.level-${level}`, {}, `${line}\n`)),
        ),
    make('p.id', {}, `${call.source} · ${call.openid ?? 'no openid'} · ${call.requestId}`),
  )
}
