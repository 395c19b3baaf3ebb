import { View } from '@tarojs/components'
import { PLACE_KIND_NAMES } from '../../../../../../shared/model/place'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Button } from '../../../../ui/button'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import { useBrowse } from '../../hooks/use-browse'
import { useDuty } from '../../hooks/use-duty'
import { Crumbs } from '../../parts/crumbs'
import { Gate } from '../../parts/gate'
import { Moves } from '../../parts/moves'
import { PlaceActions } from '../../parts/place-actions'
import { kindInside } from '../../parts/place-kinds'
import { PlaceList } from '../../parts/place-list'
import { askAdd } from '../../parts/place-sheets'
import type { ManagedPlace } from '../../parts/place-views'
import '../../parts/manage.scss'

function Gone({ place }: { place: ManagedPlace }) {
  if (place.status === 'closed') return <NoticeBar>这个地方已经停用，留着是为了以前的记录。</NoticeBar>
  if (place.status !== 'moved') return null
  const { movedTo } = place
  if (movedTo === null) return <NoticeBar>这个地方已经搬走。</NoticeBar>
  const action = { label: '去新地方', onPress: () => open('placesAdmin', { place: movedTo }, { replace: true }) }
  return <NoticeBar action={action}>这个地方已经搬走，里面的人都在新地方。</NoticeBar>
}

/** 地点: the tree of places, level by level, and what can be done with each. */
function Places() {
  const params = useParams('place')
  const duty = useDuty()
  const { community, manager } = duty
  const at = params.place === '' ? community : params.place
  const query = useBrowse(manager ? community : '', at)
  const parent = query.data?.parent
  const kind = parent ? kindInside(parent.id) : null

  async function add(inside: ManagedPlace): Promise<void> {
    const done = await askAdd(community, inside)
    if (done !== null) toast(done)
  }

  return (
    <Page
      title="地点管理"
      wide
      action={
        parent?.status === 'open' && kind !== null ? (
          <Button onPress={() => void add(parent)}>{`加一个${PLACE_KIND_NAMES[kind]}`}</Button>
        ) : undefined
      }
    >
      <Gate duty={duty}>
        <Resource query={query}>
          {(browsed) => (
            <>
              <Crumbs place={browsed.parent.id} />
              <Words size="head" heading>
                {browsed.parent.name}
              </Words>
              <Gone place={browsed.parent} />
              <View className="hx-manage__columns">
                <View className="hx-manage__column">
                  <PlaceList {...browsed} />
                </View>
                <View className="hx-manage__column">
                  <PlaceActions community={community} place={browsed.parent} />
                  <Moves community={community} />
                </View>
              </View>
            </>
          )}
        </Resource>
      </Gate>
    </Page>
  )
}

export default Places
