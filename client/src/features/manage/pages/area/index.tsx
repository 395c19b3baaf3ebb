import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Row } from '../../../../ui/row'
import { Section } from '../../../../ui/section'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import { useAreaDuty } from '../../hooks/use-area-duty'
import { useAreas } from '../../hooks/use-areas'
import { AreaGate } from '../../parts/area-gate'
import { askRenameArea } from '../../parts/area-sheets'
import { type Area, areaNote } from '../../parts/area-views'
import '../../parts/manage.scss'

const GONE = <Empty icon="place" title="没有找到这个社区" hint="请回到“街道与社区”重新选择。" />

async function rename(place: string, community: Area): Promise<void> {
  const words = await askRenameArea(place, community)
  if (words !== null) toast(words)
}

function Community({ place, community }: { place: string; community: Area }) {
  const { id, name } = community
  return (
    <>
      <Words size="head" heading>
        {name}
      </Words>
      <Section title="服务大厅">
        <List>
          <Row
            icon="place"
            title={community.hall?.name ?? name}
            note={areaNote(community)}
            onPress={() => open('areaForm', { place, area: id })}
          />
        </List>
      </Section>
      <Section title="可以做的">
        <List>
          <Row
            icon="plus"
            title="邀请社区管理员"
            note="第一位管理员也这样邀请"
            onPress={() => open('invite', { community: id, role: 'manager', place: id, name })}
          />
          <Row icon="me" title="团队与权限" onPress={() => open('team', { community: id })} />
          <Row icon="home" title="小区和楼栋" onPress={() => open('placesAdmin', { place: id })} />
          <Row icon="services" title="改名" onPress={() => void rename(place, community)} />
        </List>
      </Section>
    </>
  )
}

/** One community of the street: its hall, its first manager, and its name. */
function AreaPage() {
  const { place, area } = useParams('place', 'area')
  const duty = useAreaDuty()
  const query = useAreas(duty.area === '' ? '' : place)
  return (
    <Page title="社区">
      <AreaGate duty={duty}>
        <Resource query={query}>
          {({ areas }) => {
            const community = areas.find(({ id }) => id === area)
            return community ? <Community place={place} community={community} /> : GONE
          }}
        </Resource>
      </AreaGate>
    </Page>
  )
}

export default AreaPage
