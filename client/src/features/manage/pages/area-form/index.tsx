import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useAreaDuty } from '../../hooks/use-area-duty'
import { useAreas } from '../../hooks/use-areas'
import { AreaGate } from '../../parts/area-gate'
import { CommunityForm } from '../../parts/community-form'
import { HallForm } from '../../parts/hall-form'
import '../../parts/manage.scss'

/** 服务大厅: a new community with its hall, or the hall of one that is there. */
function AreaFormPage() {
  const { place, area } = useParams('place', 'area')
  const duty = useAreaDuty()
  const query = useAreas(duty.area === '' ? '' : place)
  const community = query.data?.areas.find(({ id }) => id === area)
  if (query.data && area === '') return <CommunityForm street={query.data.parent} />
  if (community?.hall) return <HallForm community={community.id} hall={community.hall} />
  return (
    <Page title="服务大厅">
      <AreaGate duty={duty}>
        <Resource query={query}>{() => null}</Resource>
      </AreaGate>
    </Page>
  )
}

export default AreaFormPage
