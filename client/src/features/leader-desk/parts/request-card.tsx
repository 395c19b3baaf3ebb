import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { leaders } from '../../../../../shared/contracts/leaders'
import { HELP } from '../../../../../shared/domain/help-machine'
import { now } from '../../../cloud/server-clock'
import { ForName } from '../../../parts/family/for-name'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { pressing } from './request-words'

export type ReceivedRequest = OutputOf<typeof leaders.received>['requests'][number]

/** What somebody asked, how pressing it is, and who has it. */
export function RequestCard({ request, onPress }: { request: ReceivedRequest; onPress: () => void }) {
  const { words, tone } = pressing(request, now())
  const { name, label } = HELP[request.kind]
  const heard = [request.personName, label, ...(request.forName === null ? [] : [`为${request.forName}`]), words]
  return (
    <Card onPress={onPress} label={heard.join('，')}>
      <View className="hx-leader-desk__head">
        <Words size="strong">{request.personName}</Words>
        <Tag tone={tone}>{words}</Tag>
      </View>
      <ForName name={request.forName} />
      <Words>{request.text}</Words>
      <Words tone="soft">{[`${name} ${label}`, request.label].join(' · ')}</Words>
    </Card>
  )
}
