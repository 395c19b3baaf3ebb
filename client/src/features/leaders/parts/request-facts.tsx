import { View } from '@tarojs/components'
import { HELP } from '../../../../../shared/domain/help-machine'
import { now } from '../../../cloud/server-clock'
import { ForName } from '../../../parts/family/for-name'
import { helpProgress } from '../../../parts/help-progress'
import { open } from '../../../parts/routes'
import { useMinute } from '../../../parts/use-minute'
import { when } from '../../../parts/when'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Steps } from '../../../ui/steps'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import type { MyRequest } from '../hooks/use-requests'
import { helpStanding } from './help-standing'
import { SCORES } from './scores'

/** A request of mine: where it stands and what is next first, then the answer. */
export function RequestHead({ request }: { request: MyRequest }) {
  const { label, tone, next } = helpStanding(request, now())
  const { kind, text, forName, answer, rating } = request
  useMinute()
  return (
    <>
      <Card>
        <View className="hx-ask__head">
          <Words size="title" heading>
            {`${HELP[kind].label}（${HELP[kind].name}）`}
          </Words>
          <Tag tone={tone}>{label}</Tag>
        </View>
        <Words size="strong">{next}</Words>
        <ForName name={forName} />
        <View className="hx-ask__text">{text}</View>
      </Card>
      {answer && (
        <Section title="答复">
          <Card>
            <Words size="strong">{answer.text}</Words>
            <Words tone="soft">{`${answer.byName} · ${when(answer.at, now())}`}</Words>
          </Card>
        </Section>
      )}
      {rating && (
        <Section title="您的评价">
          <Card>
            <Words>{SCORES.find(({ value }) => value === String(rating.score))?.label ?? `${rating.score} 分`}</Words>
            {rating.comment !== '' && <Words>{rating.comment}</Words>}
          </Card>
        </Section>
      )}
    </>
  )
}

/** How far it has come, and who leads the building. */
export function RequestFoot({ request }: { request: MyRequest }) {
  return (
    <>
      <Section title="办到哪一步了">
        <Card>
          <Steps steps={helpProgress(request, { asker: true, now: now() })} />
        </Card>
      </Section>
      <List>
        <Row
          icon="me"
          title={request.label}
          note="看楼栋长的名片、打电话"
          onPress={() => open('leader', { building: request.building })}
        />
      </List>
    </>
  )
}
