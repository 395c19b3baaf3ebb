import { Invitation } from '../../../../parts/invitation'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Skeleton } from '../../../../ui/skeleton'
import { useMarkRead } from '../../hooks/use-mark-read'
import { useNotice } from '../../hooks/use-notice'
import { useShareCard } from '../../hooks/use-share-card'
import { NoticePage } from '../../parts/notice-page'

/** Asking again would not find it: taken away, run out, or of another place. */
const UNKNOWN = (
  <Empty
    icon="notice"
    title="没有找到这条通知"
    hint="它可能已经撤回、到期，或者不是发给您这里的。"
    action={{ label: '看其他通知', onPress: () => open('notices') }}
  />
)
const REGISTER_FIRST = (
  <Invitation title="登记后才能看这条通知" why="它只发给住在那里的居民。登记姓名和住址，就能看到。" />
)

/** One notice. Being opened counts as being read. */
function Notice() {
  const { notice: id } = useParams('notice')
  const query = useNotice(id)
  const found = query.data?.notice
  useMarkRead(found, query.fetchStatus === 'idle')
  useShareCard(found)
  if (query.data) return <NoticePage notice={query.data.notice} threads={query.data.threads} />
  const { code } = query.error ?? {}
  const unknown = id === '' || code === 'NOTICE_UNKNOWN' || code === 'MALFORMED'
  return (
    <Page title="通知" notice={id}>
      {unknown ? (
        UNKNOWN
      ) : code === 'NOTICE_FOR_REGISTERED' ? (
        REGISTER_FIRST
      ) : (
        <Resource query={query} skeleton={<Skeleton rows={4} />}>
          {() => null}
        </Resource>
      )}
    </Page>
  )
}

export default Notice
