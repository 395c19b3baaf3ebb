import { View } from '@tarojs/components'
import { HELP } from '../../../../../shared/domain/help-machine'
import { now } from '../../../cloud/server-clock'
import { ForName } from '../../../parts/family/for-name'
import { open } from '../../../parts/routes'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import type { MyRequestSummary } from '../hooks/use-requests'
import { helpStanding } from './help-standing'

/** One of my requests in a list: what, where it stands, what is next. */
export function MyRequestCard({ request }: { request: MyRequestSummary }) {
  const { label, tone, next } = helpStanding(request, now())
  return (
    <Card onPress={() => open('myRequest', { request: request.id })}>
      <View className="hx-ask__head">
        <Words size="strong">{HELP[request.kind].label}</Words>
        <Tag tone={tone}>{label}</Tag>
      </View>
      <ForName name={request.forName} />
      <Words>{request.text}</Words>
      <Words tone="soft">{next}</Words>
    </Card>
  )
}
