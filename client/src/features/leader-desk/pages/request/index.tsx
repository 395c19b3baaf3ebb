import { View } from '@tarojs/components'
import { HELP, HELP_MACHINE } from '../../../../../../shared/domain/help-machine'
import { kindOf } from '../../../../../../shared/domain/places'
import { now } from '../../../../cloud/server-clock'
import { ForName } from '../../../../parts/family/for-name'
import { useParams } from '../../../../parts/use-params'
import { when } from '../../../../parts/when'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Section } from '../../../../ui/section'
import { Steps } from '../../../../ui/steps'
import { Tag } from '../../../../ui/tag'
import { Words } from '../../../../ui/words'
import { useReceivedOne } from '../../hooks/use-requests'
import type { HandledRequest } from '../../parts/handled-request'
import { RequestActions } from '../../parts/request-actions'
import { pressing } from '../../parts/request-words'
import { RevealPhone } from '../../parts/reveal-phone'
import '../../parts/leader-desk.scss'

function Facts({ request }: { request: HandledRequest }) {
  const { words, tone } = pressing(request, now())
  const { name, label } = HELP[request.kind]
  return (
    <>
      <View className="hx-leader-desk__head">
        <Words size="title" heading>
          {request.personName}
        </Words>
        <Tag tone={tone}>{words}</Tag>
      </View>
      <Words tone="soft">{`${name} ${label} · ${request.stairwellName}`}</Words>
      <ForName name={request.forName} />
      <Words size="strong">{request.text}</Words>
      {request.promisedAt !== null && <Words>{`约定：${when(request.promisedAt, now())}`}</Words>}
      {request.answer && <Words>{`${request.answer.byName}答复：${request.answer.text}`}</Words>}
      {request.rating && (
        <Words>{`评价 ${request.rating.score} 分${request.rating.comment ? `：${request.rating.comment}` : ''}`}</Words>
      )}
    </>
  )
}

/** 求助: one request, for whoever handles it. */
function Request() {
  const { place, request: id } = useParams('place', 'request')
  const query = useReceivedOne(place, id)
  const as = kindOf(place) === 'building' ? 'leader' : 'staff'
  const live = query.data && HELP_MACHINE.states[query.data.request.status].live
  return (
    <Page title="求助" action={live && <RequestActions place={place} as={as} request={query.data.request} />}>
      <Resource query={query}>
        {({ request }) => (
          <>
            <Facts request={request} />
            {live && (
              <RevealPhone
                key={request.id}
                place={place}
                person={request.person}
                personName={request.personName}
                duty="helpRequest"
                about={request.id}
              />
            )}
            <Section title="经过">
              <Steps
                steps={request.steps.map(({ at, label, reason }) => ({
                  title: label,
                  when: when(at, now()),
                  ...(reason === null ? {} : { note: reason }),
                  state: 'done' as const,
                }))}
              />
            </Section>
          </>
        )}
      </Resource>
    </Page>
  )
}

export default Request
