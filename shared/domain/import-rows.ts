import type { ImportRow, RowFault } from '../model/import'
import type { ImportColumns } from './import-columns'
import { codeOf, PLACE_NAME, plainName } from './place-codes'

/** Places directly inside one place, at most: what a picker shows. */
export const MOST_INSIDE = 500
const LONGEST_NAME = 30

/** A place that the file has named so far. */
interface Node {
  row: number
  name: string
  /** By code. */
  inside: Map<string, Node>
}

/** Households hold nothing: a quarter of a million maps would be most of the memory. */
const NOTHING: Node['inside'] = new Map()

const newNode = (row: number, name: string, inside: Node['inside'] = new Map()): Node => ({ row, name, inside })

/** Tells why the first row is no header; null if it is one. */
export function headerFault(cells: readonly string[], { names }: ImportColumns): string | null {
  const wrong = names.findIndex((name, i) => plainName(cells[i] ?? '') !== name)
  return wrong < 0 ? null : `第一行应当依次是 ${names.join('、')}，请使用模板`
}

/**
 * Looks at the rows of a file one after the other and remembers the places that they name: about 100 bytes each.
 * Answers what is wrong with a row as it stands in the file, and from which column on it names something new.
 */
export function rowChecker(
  columns: ImportColumns,
): (row: number, cells: readonly string[], odd: readonly number[]) => Checked {
  const { kinds, compound, grid: gridColumn, building: buildingColumn, household } = columns
  const none = kinds.length
  const root = newNode(0, '')
  /** In which grid a compound's building was first named, by the codes down to the compound and the building's. */
  const grids = new Map<string, Node>()

  return (row, cells, odd) => {
    const faults = cellFaults(row, cells, odd, columns)
    if (faults.length > 0) return { faults, from: none }
    const codes = kinds.map((kind, i) => codeOf(kind, cells[i] ?? ''))
    const name = (column: number) => cells[column] ?? ''
    const refused = (column: number, message: string): Checked => ({
      faults: [faultAt(row, columns, column, message)],
      from: none,
    })

    let parent = root
    let from = 0
    for (; from <= household; from += 1) {
      const node = parent.inside.get(codes[from] ?? '')
      if (!node) break
      if (plainName(node.name) !== plainName(name(from)))
        return refused(from, `“${name(from)}”和第 ${node.row} 行的“${node.name}”是同一个编号，请写成一样的`)
      if (from === household) return refused(from, `和第 ${node.row} 行重复`)
      parent = node
    }
    if (parent.inside.size >= MOST_INSIDE) return refused(from, `同一处最多 ${MOST_INSIDE} 个，请检查前面几列`)
    if (from <= buildingColumn) {
      const building = [...codes.slice(0, compound + 1), codes[buildingColumn]].join('/')
      const other = grids.get(building)
      if (other) return refused(buildingColumn, `第 ${other.row} 行把这栋楼写在“${other.name}”里，一栋楼只能在一个网格`)
      grids.set(building, newNode(row, name(gridColumn), NOTHING))
    }
    // Only a row without a fault counts: what it is the first to name, it adds.
    for (let column = from; column <= household; column += 1) {
      const node = newNode(row, name(column), column === household ? NOTHING : undefined)
      parent.inside.set(codes[column] ?? '', node)
      parent = node
    }
    return { faults, from }
  }
}

interface Checked {
  faults: RowFault[]
  from: ImportRow['from']
}

function cellFaults(row: number, cells: readonly string[], odd: readonly number[], columns: ImportColumns): RowFault[] {
  const faultIn = (column: number, message: string) => faultAt(row, columns, column, message)
  return columns.names.flatMap((column, i) => {
    const name = cells[i] ?? ''
    if (odd.includes(i)) return [faultIn(i, `“${name}”不是文字，可能被表格变成了日期，请把这一列设为文本后重填`)]
    if (name === '') return [faultIn(i, `${column}没有填`)]
    if ([...name].length > LONGEST_NAME) return [faultIn(i, `${column}最多 ${LONGEST_NAME} 个字`)]
    if (!PLACE_NAME.test(name)) return [faultIn(i, `${column}里有不能用的符号`)]
    return []
  })
}

/** What is wrong at one cell. */
export const faultAt = (row: number, { names }: ImportColumns, column: number, message: string): RowFault => ({
  row,
  column: names[column] ?? '',
  message,
})
