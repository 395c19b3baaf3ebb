import { read, watch } from './cloud.js'
import { both, empty, fill, make, toast } from './dom.js'
import { jsonView } from './json-view.js'
import { count } from './words.js'

const PAGE = 20

/** The collections and their documents. */
export function showData(element) {
  let current
  let offset = 0
  let known = ''
  const names = make('div.names')
  const documents = make('div.documents')
  const query = make('input', { placeholder: '查询，如 {"status":"pending"}', 'aria-label': '查询 Query' })
  const search = (event) => {
    event.preventDefault()
    offset = 0
    void load()
  }
  fill(
    element,
    make(
      'div.browser',
      {},
      names,
      make(
        'div',
        {},
        make('form.query', { onsubmit: search }, query, make('button.primary', {}, ...both('查询', 'find'))),
        documents,
      ),
    ),
  )

  async function load() {
    if (current === undefined) return
    const parameters = new URLSearchParams({ collection: current, limit: PAGE, offset, query: query.value || '{}' })
    try {
      const { documents: found } = await read(`documents?${parameters}`)
      fill(
        documents,
        found.length === 0 ? empty('没有文档', 'no documents') : found.map(documentCard),
        pager(found.length),
      )
    } catch (error) {
      toast(error.message)
    }
  }

  function pager(length) {
    const turn = (by) => () => {
      offset = Math.max(0, offset + by)
      void load()
    }
    return make(
      'div.pager',
      {},
      make('button', { onclick: turn(-PAGE), disabled: offset === 0 }, ...both('上一页', 'previous')),
      make('span', {}, `${offset + 1} – ${offset + length}`),
      make('button', { onclick: turn(PAGE), disabled: length < PAGE }, ...both('下一页', 'next')),
    )
  }

  function choose(name) {
    current = name
    offset = 0
    known = ''
    void draw().then(load)
  }

  async function draw() {
    const { collections } = await read('collections')
    const state = JSON.stringify([collections, current])
    if (state === known) return
    known = state
    if (current === undefined && collections.length > 0) {
      current = (collections.find((one) => one.count > 0) ?? collections[0]).name
      void load()
    }
    fill(
      names,
      collections.length === 0
        ? empty('没有集合', 'no collections')
        : collections.map((one) =>
            make(
              'button',
              {
                'aria-pressed': String(one.name === current),
                title: one.indexes.join('\n'),
                onclick: () => choose(one.name),
              },
              one.name,
              make('span.number', {}, count(one.count)),
            ),
          ),
    )
  }
  return watch(3000, draw)
}

function documentCard(document) {
  return make('article.card.document', {}, jsonView(document))
}
