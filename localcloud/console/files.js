import { read, watch } from './cloud.js'
import { both, empty, fill, make } from './dom.js'
import { moment, size } from './words.js'

/** The stored files; each link works for ten minutes. */
export function showFiles(element) {
  let known = ''
  const table = make('div.rows')
  fill(element, table)
  return watch(3000, async () => {
    const { files } = await read('files')
    const state = JSON.stringify(files.map((file) => [file.path, file.at]))
    if (state === known) return
    known = state
    const head = make(
      'div.row.file.head',
      {},
      make('span', {}, ...both('路径', 'path')),
      make('span', {}, ...both('大小', 'size')),
      make('span', {}, ...both('时间', 'at')),
    )
    if (files.length === 0) fill(table, empty('没有文件', 'no files'))
    else fill(table, head, files.map(row))
  })
}

function row(file) {
  return make(
    'div.row.file',
    {},
    make('a', { href: file.link, target: '_blank', title: file.fileID }, file.path),
    make('span.number', {}, size(file.size)),
    make('span', {}, moment(file.at)),
  )
}
