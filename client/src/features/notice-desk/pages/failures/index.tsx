import { View } from '@tarojs/components'
import { useState } from 'react'
import { useParams } from '../../../../parts/use-params'
import { usePullToRefresh } from '../../../../parts/use-pull-to-refresh'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { LoadMore } from '../../../../ui/load-more'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import { type FailureState, useDismiss, useFailures, useRetry } from '../../hooks/use-failures'
import { CommunityGate } from '../../parts/community-gate'
import { type Failure, FailureCard } from '../../parts/failure-card'
import '../../parts/notice-desk.scss'

const STATES: { value: FailureState; label: string; about: string }[] = [
  { value: 'failed', label: '没发出去', about: '确定没有送到，可以再发一次。' },
  { value: 'unknown', label: '不知道送没送到', about: '微信没有回话，再发可能会重复，请打电话或当面问一声。' },
  { value: 'refused', label: '微信没有收下', about: '原因写在每一条里。再发也收不到，请打电话或当面告诉。' },
]

function Failures({ community, state }: { community: string; state: FailureState }) {
  const query = useFailures(community, state)
  const retry = useRetry()
  const dismiss = useDismiss()
  const error = retry.error ?? dismiss.error
  usePullToRefresh(query.refetch)

  async function again({ id }: Failure): Promise<void> {
    dismiss.reset()
    if (await retry.run({ community, message: id })) toast('排上队了，一两分钟内再发')
  }
  async function told({ id }: Failure): Promise<void> {
    retry.reset()
    if (await dismiss.run({ community, message: id })) toast('不再列在这里')
  }

  return (
    <Resource
      query={query}
      isEmpty={({ pages }) => pages[0]?.failures.length === 0}
      empty={<Empty icon="check" title="没有这样的" hint="小程序里的消息一条都不会少，这里只说微信里的提醒。" />}
    >
      {({ pages }) => (
        <>
          {error && <NoticeBar kind="warning">{error.message}</NoticeBar>}
          <View className="hx-notice-desk__cards">
            {pages
              .flatMap(({ failures }) => failures)
              .map((failure) => (
                <FailureCard
                  key={failure.id}
                  failure={failure}
                  busy={retry.busy || dismiss.busy}
                  onRetry={() => void again(failure)}
                  onDismiss={() => void told(failure)}
                />
              ))}
          </View>
          <LoadMore query={query} end="就这些了" />
        </>
      )}
    </Resource>
  )
}

/** 没送到的微信消息: copies that did not arrive, and what to do about each. */
function FailuresPage() {
  const { place } = useParams('place')
  const work = useWorkPlace(place)
  const [state, setState] = useState<FailureState>('failed')
  return (
    <Page title="没送到的微信消息" wide>
      <CommunityGate work={work}>
        {(community) => (
          <>
            <Chips<FailureState> label="看哪些" options={STATES} value={state} onChange={setState} />
            <Words tone="soft">{STATES.find(({ value }) => value === state)?.about}</Words>
            <Failures key={`${community} ${state}`} community={community} state={state} />
          </>
        )}
      </CommunityGate>
    </Page>
  )
}

export default FailuresPage
