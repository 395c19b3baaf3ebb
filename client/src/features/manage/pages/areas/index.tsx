import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Button } from '../../../../ui/button'
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
import { AreaList } from '../../parts/area-list'
import { askAddStreet, askRenameArea } from '../../parts/area-sheets'
import type { Area } from '../../parts/area-views'
import '../../parts/manage.scss'

async function say(done: Promise<string | null>): Promise<void> {
  const words = await done
  if (words !== null) toast(words)
}

function Add({ parent }: { parent: Area }) {
  if (parent.status !== 'open') return null
  if (parent.kind === 'district') return <Button onPress={() => void say(askAddStreet(parent))}>加一个街道</Button>
  return <Button onPress={() => open('areaForm', { place: parent.id })}>加一个社区</Button>
}

/** What can be done with the street or district itself. */
function Actions({ parent, inside }: { parent: Area; inside: boolean }) {
  const above = parent.id.slice(0, Math.max(0, parent.id.lastIndexOf('.')))
  return (
    <Section title="可以做的">
      <List>
        <Row
          icon="document"
          title="导入住户"
          note={parent.kind === 'district' ? '用一个表格录入全区的门牌' : '用一个表格录入整个街道的门牌'}
          onPress={() => open('imports', { community: parent.id })}
        />
        <Row
          icon="me"
          title="团队与权限"
          note={parent.kind === 'district' ? '谁管理这个区' : '谁管理这个街道'}
          onPress={() => open('team', { community: parent.id })}
        />
        {inside && <Row icon="services" title="改名" onPress={() => void say(askRenameArea(above, parent))} />}
      </List>
    </Section>
  )
}

/** 街道与社区: what lies in the street or district that I manage, level by level. */
function AreasPage() {
  const { place } = useParams('place')
  const duty = useAreaDuty()
  const query = useAreas(duty.area === '' || place === '' ? duty.area : place)
  const parent = query.data?.parent
  return (
    <Page title="街道与社区" wide action={parent ? <Add parent={parent} /> : undefined}>
      <AreaGate duty={duty}>
        <Resource query={query}>
          {(found) => (
            <>
              <Words size="head" heading>
                {found.parent.name}
              </Words>
              <AreaList {...found} />
              <Actions parent={found.parent} inside={found.parent.id !== duty.area} />
            </>
          )}
        </Resource>
      </AreaGate>
    </Page>
  )
}

export default AreasPage
