import { PLACE_KIND_NAMES } from '../../../../../shared/model/place'
import { open } from '../../../parts/routes'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { type Areas, areaNote } from './area-views'

/** The streets of a district, each a way down, or the communities of a street, each a way to what can be done with it. */
export function AreaList({ parent, areas, more }: Areas) {
  const what = PLACE_KIND_NAMES[parent.kind === 'district' ? 'street' : 'community']
  if (areas.length === 0) {
    return (
      <Empty
        icon="place"
        title={`这里还没有${what}`}
        hint={`点下面的“加一个${what}”。社区加好后，居民马上就能登记。`}
      />
    )
  }
  return (
    <>
      <Words tone="soft">{more ? `${what}太多，先列出 ${areas.length} 个` : `${areas.length} 个${what}`}</Words>
      <List>
        {areas.map((area) => (
          <Row
            key={area.id}
            title={area.name}
            note={areaNote(area)}
            value={area.status === 'open' ? undefined : <Tag tone="still">已停用</Tag>}
            onPress={() =>
              area.kind === 'street'
                ? open('areas', { place: area.id })
                : open('area', { place: parent.id, area: area.id })
            }
          />
        ))}
      </List>
    </>
  )
}
