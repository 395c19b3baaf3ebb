import { PLACE_KIND_NAMES } from '../../../../../shared/model/place'
import { NotAll } from '../../../parts/not-all'
import { open } from '../../../parts/routes'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { kindInside } from './place-kinds'
import type { Browsed, ManagedPlace } from './place-views'

function Standing({ status }: Pick<ManagedPlace, 'status'>) {
  if (status === 'closed') return <Tag tone="still">已停用</Tag>
  if (status === 'moved') return <Tag tone="still">已搬走</Tag>
  return null
}

/** What lies inside, closed and moved ones too, each a way down. */
export function PlaceList({ parent, places, more }: Browsed) {
  const kind = kindInside(parent.id)
  if (kind === null) return null
  const what = PLACE_KIND_NAMES[kind]
  if (places.length === 0) {
    return (
      <Empty icon="place" title={`这里还没有${what}`} hint={`点下面的“加一个${what}”，门牌多时用“导入住户”更快。`} />
    )
  }
  return (
    <>
      {!more && <Words tone="soft">{`${places.length} 个${what}`}</Words>}
      <NotAll more={more} shown={`${places.length} 个${what}`} then="要找的不在里面时，请告诉安装人员。" />
      <List>
        {places.map((place) => (
          <Row
            key={place.id}
            title={place.name}
            value={place.status === 'open' ? undefined : <Standing status={place.status} />}
            onPress={() => open('placesAdmin', { place: place.id })}
          />
        ))}
      </List>
    </>
  )
}
