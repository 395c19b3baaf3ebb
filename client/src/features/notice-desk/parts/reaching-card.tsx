import { View } from '@tarojs/components'
import { NOTICES } from '../../../../../shared/domain/notice-kinds'
import { now } from '../../../cloud/server-clock'
import { byWords } from '../../../parts/notice-marks'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import type { ReachingLine } from './notice-views'

/** A notice that reaches into my building, of whoever wrote it: pressing it shows who has not seen it. */
export function ReachingCard({ notice, onPress }: { notice: ReachingLine; onPress: () => void }) {
  const { name } = NOTICES[notice.kind]
  return (
    <Card onPress={onPress} label={`${name}，${notice.title}，看谁家还没看到`}>
      <View className="hx-notice-desk__head">
        {notice.kind === 'emergency' ? <Tag tone="urgent">{name}</Tag> : <Words tone="soft">{name}</Words>}
      </View>
      <Words size="strong">{notice.title}</Words>
      <Words tone="soft">{byWords(notice, now())}</Words>
      <View className="hx-notice-desk__go">看谁家还没看到</View>
    </Card>
  )
}
