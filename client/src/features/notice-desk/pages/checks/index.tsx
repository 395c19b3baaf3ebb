import { View } from '@tarojs/components'
import { useState } from 'react'
import { useParams } from '../../../../parts/use-params'
import { usePullToRefresh } from '../../../../parts/use-pull-to-refresh'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import { confirm } from '../../../../ui/confirm'
import { Empty } from '../../../../ui/empty'
import { LoadMore } from '../../../../ui/load-more'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import { useChecks, useDecide } from '../../hooks/use-checks'
import { type Check, CheckCard, type Verdict } from '../../parts/check-card'
import { CommunityGate } from '../../parts/community-gate'
import '../../parts/notice-desk.scss'

const NONE = <Empty icon="check" title="没有要审核的" hint="微信拿不准的文字和图片，会送到这里请您看一眼。" />
const QUESTIONS: Record<Verdict, { title: string; body: string; yes: string; no: string }> = {
  pass: { title: '没有问题，让大家看到？', body: '通过以后，居民就能看到。', yes: '通过', no: '再看看' },
  refuse: { title: '隐藏起来？', body: '隐藏以后，居民看不到，作者会看到“没有通过检查”。', yes: '隐藏', no: '再看看' },
}
const DONE: Record<Verdict, string> = { pass: '通过了', refuse: '隐藏了' }

function Queue({ community }: { community: string }) {
  const query = useChecks(community)
  const { run, busy, error } = useDecide()
  const [deciding, setDeciding] = useState('')
  usePullToRefresh(query.refetch)

  async function decide({ id, rev }: Check, verdict: Verdict): Promise<void> {
    if (!(await confirm(QUESTIONS[verdict]))) return
    setDeciding(id)
    if (await run({ community, check: id, verdict, rev })) toast(DONE[verdict])
  }

  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.checks.length === 0} empty={NONE}>
      {({ pages }) => (
        <>
          <Words tone="soft">等得最久的在最前面。看清楚再点，点了就生效。</Words>
          <View className="hx-notice-desk__cards">
            {pages
              .flatMap(({ checks }) => checks)
              .map((check) => (
                <CheckCard
                  key={check.id}
                  check={check}
                  busy={busy}
                  error={deciding === check.id ? error : null}
                  onDecide={(verdict) => void decide(check, verdict)}
                />
              ))}
          </View>
          <LoadMore query={query} end="就这些了" />
        </>
      )}
    </Resource>
  )
}

/** 内容审核: texts and pictures of residents and leaders that a person must look at. */
function Checks() {
  const { place } = useParams('place')
  const work = useWorkPlace(place)
  return (
    <Page title="内容审核" wide>
      <CommunityGate work={work}>{(community) => <Queue key={community} community={community} />}</CommunityGate>
    </Page>
  )
}

export default Checks
