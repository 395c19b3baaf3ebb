import { AppError } from '../../../shared/contracts/errors'
import {
  RICH_LIMITS,
  RICH_MARKS,
  type RichInline,
  type RichMark,
  type RichNode,
} from '../../../shared/domain/rich-text'
import { richLine } from './rich-line'

/** A block that is one line of text. */
export type TextBlock = Extract<RichNode, { children: unknown }>['block']

/**
 * Builds blocks from what a reader of HTML meets, in its order. A list within a list goes on in the outer one; a table
 * within a table is text of its cell. Errors: TEXT_TOO_LONG, TABLE_TOO_LARGE, as soon as a bound is passed.
 */
export function richWriter() {
  const nodes: RichNode[] = []
  const line = richLine()
  const depth: Record<RichMark, number> = { strong: 0, em: 0, underline: 0 }
  let characters = 0
  let block: TextBlock = 'paragraph'
  let list: { block: 'bullets' | 'numbers'; items: RichInline[][]; depth: number } | null = null
  let table: { rows: RichInline[][][]; depth: number } | null = null

  const put = (node: RichNode) => {
    if (nodes.length >= RICH_LIMITS.blocks) throw new AppError('TEXT_TOO_LONG')
    nodes.push(node)
  }
  const endItem = () => {
    const item = line.take()
    if (list && item.length > 0) list.items.push(item)
  }
  const endCell = () => {
    const words = line.take()
    if (!table || words.length === 0) return
    const row = table.rows.at(-1)
    // Words between the cells are a row of their own: nothing an author wrote is lost.
    if (row?.length) row[row.length - 1] = words
    else table.rows.push([words])
  }
  const endBlock = () => {
    const children = line.take()
    if (children.length > 0) put({ block, children })
  }
  /** Text before a list or a table, and the block that it interrupts. */
  const interrupt = () => {
    if (!list && !table) endBlock()
    block = 'paragraph'
  }

  return {
    text(text: string): void {
      characters += text.length
      if (characters > RICH_LIMITS.characters * 2) throw new AppError('TEXT_TOO_LONG')
      line.add(
        text,
        RICH_MARKS.filter((mark) => depth[mark] > 0),
      )
    },
    mark(mark: RichMark, by: 1 | -1): void {
      depth[mark] = Math.max(0, depth[mark] + by)
    },
    lineBreak: () => line.lineBreak(),
    /** A line of its own begins; within an item or a cell, a line of that. */
    block(next: TextBlock): void {
      if (list || table) line.lineBreak()
      else endBlock()
      block = next
    },
    list(kind: 'bullets' | 'numbers'): void {
      if (table) {
        line.lineBreak()
        return
      }
      interrupt()
      if (list) endItem()
      list = list ? { ...list, depth: list.depth + 1 } : { block: kind, items: [], depth: 1 }
    },
    item(): void {
      if (table) line.lineBreak()
      else if (list) endItem()
      else endBlock()
    },
    endList(): void {
      if (!list || table) return
      endItem()
      list.depth -= 1
      if (list.depth > 0) return
      const { block: kind, items } = list
      list = null
      if (items.length > 0) put({ block: kind, items })
    },
    table(): void {
      if (list) {
        line.lineBreak()
        return
      }
      interrupt()
      table = table ? { ...table, depth: table.depth + 1 } : { rows: [], depth: 1 }
    },
    row(): void {
      if (table?.depth !== 1) {
        line.lineBreak()
        return
      }
      endCell()
      if (table.rows.length >= RICH_LIMITS.rows) throw new AppError('TABLE_TOO_LARGE')
      table.rows.push([])
    },
    cell(): void {
      if (table?.depth !== 1) {
        line.lineBreak()
        return
      }
      if (table.rows.length === 0) table.rows.push([])
      const row = table.rows.at(-1) ?? []
      endCell()
      if (row.length >= RICH_LIMITS.cells) throw new AppError('TABLE_TOO_LARGE')
      row.push([])
    },
    endTable(): void {
      if (!table) return
      if (table.depth > 1) {
        table.depth -= 1
        line.lineBreak()
        return
      }
      endCell()
      const rows = table.rows.filter((row) => row.some((cell) => cell.length > 0))
      table = null
      if (rows.length > 0) put({ block: 'table', rows })
    },
    /** What came of it; the end of the text ends everything. Errors: TEXT_TOO_LONG. */
    done(): RichNode[] {
      while (table) this.endTable()
      while (list) this.endList()
      endBlock()
      return nodes
    },
  }
}
