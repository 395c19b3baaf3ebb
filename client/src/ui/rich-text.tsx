import { Text, View } from '@tarojs/components'
import type { RichInline, RichMark, RichNode } from '../../../shared/domain/rich-text'
import { aria } from './aria'
import { tableRows } from './rich-table'
import './rich-text.scss'

const MARKS: Record<RichMark, string> = {
  strong: 'hx-rich__strong',
  em: 'hx-rich__em',
  underline: 'hx-rich__underline',
}

/** What stands inside a line: words, marked words, a new line. */
function Inline({ line }: { line: readonly RichInline[] }) {
  return line.map((one, index) => {
    if ('text' in one) return one.text
    if (one.mark === 'break') return '\n'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a line has no identity but its place.
      <Text key={index} className={MARKS[one.mark]}>
        <Inline line={one.children} />
      </Text>
    )
  })
}

function Items({ items, numbered }: { items: readonly RichInline[][]; numbered: boolean }) {
  return (
    <View className="hx-rich__items" {...aria({ role: 'list' })}>
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item has no identity but its place.
        <View key={index} className="hx-rich__item" {...aria({ role: 'listitem' })}>
          {/* A number is said in the text of others (“第 2 条”); a dot is decoration. */}
          <View className="hx-rich__mark" {...aria({ hidden: !numbered })}>
            {numbered ? `${index + 1}.` : '•'}
          </View>
          <View className="hx-rich__words">
            <Inline line={item} />
          </View>
        </View>
      ))}
    </View>
  )
}

/** Row by row, as a phone is too narrow for columns, and as it is heard. */
function Table({ rows }: { rows: RichInline[][][] }) {
  return (
    <View className="hx-rich__table" {...aria({ role: 'list' })}>
      {tableRows(rows).map(({ cells }, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place.
        <View key={row} className="hx-rich__row" {...aria({ role: 'listitem' })}>
          {cells.map(({ label, value }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor has a cell.
            <View key={column} className="hx-rich__cell">
              {label.length > 0 && (
                <View className="hx-rich__label">
                  <Inline line={label} />
                </View>
              )}
              <View className="hx-rich__words">
                <Inline line={value} />
              </View>
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

function Block({ node }: { node: RichNode }) {
  if ('items' in node) return <Items items={node.items} numbered={node.block === 'numbers'} />
  if ('rows' in node) return <Table rows={node.rows} />
  const heading = node.block === 'heading' || node.block === 'subheading'
  return (
    <View className={`hx-rich__${node.block}`} {...(heading ? aria({ role: 'heading' }) : {})}>
      <Inline line={node.children} />
    </View>
  )
}

/** Formatted text as the server made it: a block per paragraph, so that it can be heard piece by piece. */
export function RichText({ nodes }: { nodes: readonly RichNode[] }) {
  return (
    <View className="hx-rich">
      {nodes.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block has no identity but its place.
        <Block key={index} node={node} />
      ))}
    </View>
  )
}
