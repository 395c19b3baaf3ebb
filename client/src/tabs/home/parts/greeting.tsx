import { View } from '@tarojs/components'
import { now } from '../../../cloud/server-clock'
import { Words } from '../../../ui/words'
import { greetingAt } from './greeting-at'

/** The community's name and a word for who came. */
export function Greeting({ community, person }: { community: string; person: string | null }) {
  return (
    <View className="hx-greeting">
      <View className="hx-greeting__mark">心</View>
      <View>
        <Words size="head" heading>
          {community}
        </Words>
        <Words tone="soft">
          {person === null ? `${greetingAt(now())}，欢迎您` : `${person}，${greetingAt(now())}`}
        </Words>
      </View>
    </View>
  )
}
