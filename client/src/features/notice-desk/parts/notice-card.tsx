import { View } from '@tarojs/components'
import { NOTICES } from '../../../../../shared/domain/notice-kinds'
import { now } from '../../../cloud/server-clock'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { noticeStanding } from './notice-standing'
import type { WrittenLine } from './notice-views'

/** A notice that I, or somebody of my place, wrote: what it says and how it stands. */
export function NoticeCard({ notice, onPress }: { notice: WrittenLine; onPress: () => void }) {
  const { label, tone, next } = noticeStanding(notice, now())
  const emergency = notice.kind === 'emergency'
  return (
    <Card onPress={onPress} label={`${NOTICES[notice.kind].name}，${notice.title}，${label}，${next}`}>
      <View className="hx-notice-desk__head">
        <Words tone={emergency ? 'red' : 'soft'}>{NOTICES[notice.kind].name}</Words>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <Words size="strong">{notice.title}</Words>
      <Words tone="soft">{notice.version > 1 ? `更正过 · ${next}` : next}</Words>
      <Words tone="soft">{notice.authorName}</Words>
    </Card>
  )
}
