import { useState } from 'react'
import { NOTICE_KINDS, type NoticeKind } from '../../../../../../shared/domain/notice-kinds'
import { KIND_WORDS } from '../../../../parts/notice-marks'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useSettled } from '../../../../parts/use-settled'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { Field } from '../../../../ui/field'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useShareCard } from '../../hooks/use-share-card'
import { Feed } from '../../parts/feed'

type Filter = NoticeKind | 'all'

const FILTERS: { value: Filter; label: string }[] = [
  { value: 'all', label: '全部' },
  ...NOTICE_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
]

const LONGEST_QUERY = 20

/** 社区通知: what I should know, the urgent first; by kind, or by words of the title. */
function Notices() {
  const screen = useFirstScreen()
  const [filter, setFilter] = useState<Filter>('all')
  const [typed, setTyped] = useState('')
  const query = useSettled(typed.trim())
  useShareCard(undefined)
  return (
    <Page title="社区通知">
      <Resource
        query={screen}
        isEmpty={({ community }) => community === null}
        empty={<Empty icon="notice" title="这里还没有开通社区" hint="请过几天再来看看。" />}
      >
        {({ person, community }) => (
          <>
            <Chips<Filter> line label="看哪一类" options={FILTERS} value={filter} onChange={setFilter} />
            <Field
              name="query"
              label="找通知"
              placeholder="标题里的字，比如：停水"
              maxLength={LONGEST_QUERY}
              value={typed}
              onChange={setTyped}
            />
            <Feed
              community={community?.id ?? ''}
              kind={filter === 'all' ? null : filter}
              query={query}
              registered={person !== null}
            />
          </>
        )}
      </Resource>
    </Page>
  )
}

export default Notices
