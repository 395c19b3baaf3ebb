import { showCalls } from './calls.js'
import { showClock } from './clock.js'
import { read, watch } from './cloud.js'
import { showData } from './data.js'
import { both, fill, make } from './dom.js'
import { showFaults } from './faults.js'
import { showFiles } from './files.js'
import { showFunctions } from './functions.js'
import { showMessages } from './messages.js'
import { showPeople } from './people.js'
import { count, knowPeople } from './words.js'

const PANELS = [
  ['calls', '调用', 'calls', showCalls],
  ['messages', '消息', 'messages', showMessages],
  ['data', '数据', 'data', showData],
  ['files', '文件', 'files', showFiles],
  ['functions', '函数', 'functions', showFunctions],
  ['faults', '故障', 'faults', showFaults],
]

const at = (id) => document.getElementById(id)
let leave = () => {}

function open(name) {
  const [id, , , show] = PANELS.find(([known]) => known === name) ?? PANELS[0]
  leave()
  fill(at('panel'))
  leave = show(at('panel'))
  for (const tab of at('tabs').children) tab.setAttribute('aria-selected', String(tab.dataset.name === id))
}

function drawTabs() {
  fill(
    at('tabs'),
    PANELS.map(([name, chinese, english]) =>
      make('a', { role: 'tab', href: `#${name}`, 'data-name': name }, ...both(chinese, english)),
    ),
  )
}

function showFigures(stats) {
  const { live, limit, busy, queued } = stats.instances
  const figure = (value, chinese, english) =>
    make('div', {}, make('b', {}, value), make('span', {}, ...both(chinese, english)))
  fill(
    at('figures'),
    figure(count(stats.calls), '调用', 'calls'),
    figure(count(stats.failed), '失败', 'failed'),
    figure(`${live}/${limit}`, busy + queued > 0 ? `实例 · 忙 ${busy} 等 ${queued}` : '实例', 'instances'),
    figure(count(stats.coldStarts), '冷启动', 'cold'),
    figure(`${stats.memory.rssMb}`, '内存 MB', 'rss'),
  )
}

const [{ people }, { hosting }] = await Promise.all([read('people'), read('functions')])
knowPeople(people)
showPeople(at('people'), at('screen'), { people, hosting })
showClock(at('clock'))
drawTabs()
window.addEventListener('hashchange', () => open(location.hash.slice(1)))
open(location.hash.slice(1))
watch(2000, async () => showFigures(await read('stats')))
