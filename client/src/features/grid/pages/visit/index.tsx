import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useVisit } from '../../hooks/use-visit'
import { VisitView } from '../../parts/visit-view'

/** 走访记录: one line of the log. */
function Visit() {
  const { place, visit } = useParams('place', 'visit')
  const query = useVisit(place, visit)
  if (query.data) return <VisitView visit={query.data.visit} />
  return (
    <Page title="走访记录">
      <Resource query={query}>{() => null}</Resource>
    </Page>
  )
}

export default Visit
