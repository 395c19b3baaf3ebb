import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useMyRequest } from '../../hooks/use-requests'
import { RateForm } from '../../parts/rate-form'
import { RequestView } from '../../parts/request-view'
import '../../parts/leaders.scss'

/** Asking again would not find it: an old link, or somebody else's. */
const NOT_MINE = (
  <Empty
    icon="message"
    title="没有找到这件求助"
    hint="它可能不是用您这个微信提的。"
    action={{ label: '看我的求助', onPress: () => open('myRequests') }}
  />
)

/** One of my requests: where it stands, the answer, and my word on it. */
function Request() {
  const { request } = useParams('request')
  const query = useMyRequest(request)
  if (query.data) {
    const found = query.data.request
    return found.status === 'answered' ? <RateForm request={found} /> : <RequestView request={found} />
  }
  return (
    <Page title="求助详情">
      {query.error?.code === 'HELP_UNKNOWN' ? NOT_MINE : <Resource query={query}>{() => null}</Resource>}
    </Page>
  )
}

export default Request
