import { read, send, watch } from './cloud.js'
import { both, empty, fill, make, toast } from './dom.js'
import { count, milliseconds, moment } from './words.js'

/** The functions with their limits, timers and totals; timers can be fired by hand. */
export function showFunctions(element) {
  let known = ''
  const table = make('div.rows')
  fill(element, table)

  async function fire(name) {
    const answer = await send('fire', { function: name })
    if (answer?.stats === undefined) return
    const cost = `${milliseconds(answer.stats.ms)}，往返 ${answer.stats.dbCalls}`
    toast(answer.error ? `${name} 失败：${answer.error.message}` : `${name} 已执行：${cost}`)
  }

  function row(one, totals, due) {
    return make(
      'div.row.function',
      {},
      make('b', {}, one.name),
      make('span', {}, `${one.timeoutMs / 1000} s · ${one.memoryMb} MB`),
      make('span.number', {}, count(totals?.calls ?? 0)),
      make(totals?.failed ? 'span.number.bad' : 'span.number.dim', {}, count(totals?.failed ?? 0)),
      make('span.number', {}, totals ? milliseconds(Math.round((totals.ms / totals.calls) * 10) / 10) : '—'),
      make('span.number', {}, totals ? (totals.dbCalls / totals.calls).toFixed(1) : '—'),
      make(
        'span.timers',
        {},
        one.triggers.map((trigger) =>
          make(
            'div',
            {},
            make('code', {}, trigger.config),
            due?.at ? make('small', {}, `下次 ${moment(due.at)}`) : undefined,
            make('button.primary', { onclick: () => fire(one.name) }, ...both('执行', 'fire')),
          ),
        ),
        one.openapi.length > 0 && make('small', {}, one.openapi.join(' · ')),
      ),
    )
  }

  return watch(2500, async () => {
    const [{ functions }, stats, { timers }] = await Promise.all([read('functions'), read('stats'), read('timers')])
    const state = JSON.stringify([functions, stats.functions, timers])
    if (state === known) return
    known = state
    const titles = [
      ['函数', 'function'],
      ['限制', 'limits'],
      ['次数', 'calls'],
      ['失败', 'failed'],
      ['平均', 'mean'],
      ['往返/次', 'trips'],
      ['定时与接口', 'timers & APIs'],
    ]
    const head = make(
      'div.row.function.head',
      {},
      titles.map(([chinese, english]) => make('span', {}, ...both(chinese, english))),
    )
    const rows = functions.map((one) =>
      row(
        one,
        stats.functions[one.name],
        timers.find((timer) => timer.function === one.name),
      ),
    )
    if (rows.length === 0) fill(table, empty('没有函数', 'no functions'))
    else fill(table, head, rows)
  })
}
