import { read, send, watch } from './cloud.js'
import { both, empty, fill, make } from './dom.js'
import { everyone, nameOf } from './words.js'

const KINDS = {
  error: ['报错', '不执行，函数收到平台错误'],
  timeout: ['无回音', '执行了，回答永远不来'],
  'crash-before': ['执行前崩溃', '没执行，实例就死了'],
  'crash-after': ['执行后崩溃', '写成了，实例没看到回答就死了'],
  duplicate: ['执行两次', '同一请求执行两次，给第二次的回答'],
  hold: ['先扣住', '放行之前不执行'],
  'hold-after': ['扣住回答', '执行了，放行之前不给回答'],
}
const ACTIONS = [
  'database.getDocument',
  'database.insertDocument',
  'database.modifyDocument',
  'database.removeDocument',
  'database.calculateDocument',
  'database.aggregateDocuments',
  'database.startTransaction',
  'database.commitTransaction',
  'functions.invokeFunction',
  'storage.getUploadMetadata',
  'storage.batchGetDownloadUrl',
  'wx.openApi',
]
const STATES = {
  armed: ['已布好', 'dim'],
  held: ['扣住了', 'busy'],
  fired: ['已发生', 'good'],
  released: ['已放行', 'good'],
}

/** Faults: arm one, watch it strike, let go what it holds. */
export function showFaults(element) {
  let known = ''
  const list = make('div.cards')
  const form = make('form.arm', { onsubmit: arm })
  const field = (chinese, english, control) => make('label', {}, make('span', {}, ...both(chinese, english)), control)
  const choice = (name, options) =>
    make(
      'select',
      { name },
      options.map(([value, text]) => make('option', { value }, text)),
    )
  const any = ['', '任何 any']

  async function draw() {
    const { faults } = await read('faults')
    const state = JSON.stringify(faults)
    if (state === known) return
    known = state
    fill(list, faults.length === 0 ? empty('没有布下故障', 'no faults armed') : [...faults].reverse().map(card))
  }

  async function arm(event) {
    event.preventDefault()
    const { kind, nth, times, code, ...rest } = Object.fromEntries(new FormData(form))
    const match = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
    await send('faults', { match, kind, nth: Number(nth), times: Number(times), ...(code ? { code } : {}) })
    await draw()
  }

  async function act(path, body, method) {
    await send(path, body, method)
    await draw()
  }

  function card(fault) {
    const [text, tone] = STATES[fault.state]
    const match = Object.entries(fault.match).map(
      ([key, value]) => `${key} = ${key === 'openid' ? nameOf(value) : value}`,
    )
    return make(
      'article.card.fault',
      {},
      make(
        'header',
        {},
        make('b', {}, ...both(KINDS[fault.kind][0], fault.kind)),
        make('span', {}, match.length === 0 ? '任何往返' : match.join(' · ')),
        make(`em.pill.${tone}`, {}, text),
        make(
          'small',
          {},
          `第 ${fault.nth} 次起 ${fault.times} 次 · 见过 ${fault.seen} · 发生 ${fault.fired} · ${fault.id}`,
        ),
        fault.state === 'held' &&
          make('button.primary', { onclick: () => act('release', { id: fault.id }) }, ...both('放行', 'release')),
      ),
    )
  }

  void read('functions').then(({ functions }) => {
    fill(
      form,
      field(
        '做什么',
        'kind',
        choice(
          'kind',
          Object.entries(KINDS).map(([kind, [name, why]]) => [kind, `${name}：${why}`]),
        ),
      ),
      field('函数', 'function', choice('function', [any, ...functions.map((one) => [one.name, one.name])])),
      field('人', 'person', choice('openid', [any, ...everyone().map((person) => [person.openid, person.name])])),
      field('请求', 'action', choice('action', [any, ...ACTIONS.map((action) => [action, action])])),
      field('集合', 'collection', make('input', { name: 'collection', placeholder: '任何 any' })),
      field('第几次', 'nth', make('input', { name: 'nth', type: 'number', min: 1, value: '1' })),
      field('几次', 'times', make('input', { name: 'times', type: 'number', min: 1, value: '1' })),
      field('错误码', 'code', make('input', { name: 'code', placeholder: 'SYS_ERR' })),
      make(
        'div.buttons',
        {},
        make('button.primary', {}, ...both('布下', 'arm')),
        make(
          'button',
          { type: 'button', onclick: () => act('faults', undefined, 'DELETE') },
          ...both('全部清除', 'clear all'),
        ),
      ),
    )
  })
  fill(element, form, list)
  return watch(1000, draw)
}
