import { View } from '@tarojs/components'
import { open } from '../../../parts/routes'
import { Pressable } from '../../../ui/pressable'
import { usePlaceNames } from '../hooks/use-place-names'

/** The places that this one lies in, each a way back up. */
export function Crumbs({ place }: { place: string }) {
  const names = usePlaceNames(place).data?.places ?? []
  const above = names.filter(({ id }) => id !== place)
  if (above.length === 0) return null
  return (
    <View className="hx-crumbs">
      {above.map(({ id, name }) => (
        <Pressable key={id} className="hx-crumb" onPress={() => open('placesAdmin', { place: id }, { replace: true })}>
          {`${name} ›`}
        </Pressable>
      ))}
    </View>
  )
}
