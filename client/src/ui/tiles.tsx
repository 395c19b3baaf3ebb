import { View } from '@tarojs/components'
import { aria } from './aria'
import { Pressable } from './pressable'

interface TilesProps {
  /** What is chosen among, for those who hear it. */
  label: string
  options: readonly { id: string; name: string }[]
  onChoose: (option: { id: string; name: string }) => void
}

/** Many short names to choose one from: doors, buildings. */
export function Tiles({ label, options, onChoose }: TilesProps) {
  return (
    <View className="hx-tiles" {...aria({ role: 'list', label })}>
      {options.map((option) => (
        <Pressable key={option.id} className="hx-tile" onPress={() => onChoose(option)}>
          {option.name}
        </Pressable>
      ))}
    </View>
  )
}
