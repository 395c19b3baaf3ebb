import { View } from '@tarojs/components'
import { aria } from './aria'
import { Icon } from './icon'
import { Pressable } from './pressable'

export interface ChecklistItem {
  name: string
  /** How many, original or copy. */
  form?: string
  /** Where to get it. */
  where?: string
}

interface ChecklistProps {
  items: readonly ChecklistItem[]
  /** Names already at hand; with `onFlip` a person can tick them off at home. */
  ready?: readonly string[]
  onFlip?: (name: string) => void
}

function Line({ item, number, ticked }: { item: ChecklistItem; number: number; ticked: boolean }) {
  return (
    <>
      <View className={`hx-checklist__mark${ticked ? ' hx-checklist__mark--ticked' : ''}`}>
        {ticked ? <Icon name="check" small /> : String(number)}
      </View>
      <View className="hx-checklist__words">
        <View className="hx-checklist__name">
          {item.name}
          {item.form && <View className="hx-checklist__form">{item.form}</View>}
        </View>
        {item.where && <View className="hx-checklist__where">{item.where}</View>}
      </View>
    </>
  )
}

/** What to bring (一次告知清单): everything, numbered, said once. */
export function Checklist({ items, ready = [], onFlip }: ChecklistProps) {
  return (
    <View className="hx-checklist" {...aria({ role: 'list' })}>
      {items.map((item, index) => {
        const ticked = ready.includes(item.name)
        const line = <Line item={item} number={index + 1} ticked={ticked} />
        if (!onFlip) {
          return (
            <View key={item.name} className="hx-checklist__line" {...aria({ role: 'listitem' })}>
              {line}
            </View>
          )
        }
        return (
          <Pressable
            key={item.name}
            className="hx-checklist__line"
            onPress={() => onFlip(item.name)}
            said={{ role: 'checkbox', checked: ticked }}
          >
            {line}
          </Pressable>
        )
      })}
    </View>
  )
}
