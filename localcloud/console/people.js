import { both, empty, fill, make } from './dom.js'

/** The personas: a tap makes the phone theirs. */
export function showPeople(element, screen, { people, hosting }) {
  let current = people[0]?.openid

  function address() {
    return current === undefined ? '/' : `/?as=${encodeURIComponent(current)}`
  }

  function load() {
    if (hosting) fill(screen, make('iframe', { src: address(), title: '小程序 Mini-program' }))
    else fill(screen, empty('没有页面可看：启动时加 --hosting', 'no pages are hosted'))
  }

  function draw() {
    const person = people.find((one) => one.openid === current)
    fill(
      element,
      make(
        'div.faces',
        { role: 'group', 'aria-label': '换个人 Switch persona' },
        people.map((one) =>
          make(
            'button.face',
            {
              'aria-pressed': String(one.openid === current),
              title: one.note ? `${one.name} · ${one.note}` : one.name,
              onclick: () => become(one.openid),
            },
            one.name,
          ),
        ),
      ),
      make(
        'div.note',
        {},
        make('span', {}, person?.note ?? (people.length === 0 ? '没有人物：启动时加 --people' : '')),
        make('button.quiet', { onclick: load }, ...both('刷新', 'reload')),
        make('a.button.quiet', { href: address(), target: '_blank' }, ...both('新窗口', 'open')),
      ),
    )
  }

  function become(openid) {
    current = openid
    draw()
    load()
  }

  draw()
  load()
}
