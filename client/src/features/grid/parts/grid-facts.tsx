import { GRID_POST_NAMES, GRID_POSTS } from '../../../../../shared/domain/grid-duties'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import type { GridPage } from './grid-views'

/** Whose grid this is: its branch or group, the two posts, and the buildings in it. */
export function GridFacts({ team, buildings }: Pick<GridPage, 'team' | 'buildings'>) {
  const { name, secretary } = team.branch
  return (
    <Section title="这个网格">
      <List>
        {name !== '' && (
          <Row title={name} note={secretary === '' ? '网格党支部（党小组）' : `书记（组长）：${secretary}`} />
        )}
        {GRID_POSTS.map((post) => (
          <Row key={post} title={GRID_POST_NAMES[post]} value={team.posts[post]?.name ?? '还没有人'} />
        ))}
        <Row
          title="管哪些楼"
          note={buildings.length === 0 ? '还没有录入楼栋' : buildings.map((building) => building.name).join('、')}
        />
      </List>
    </Section>
  )
}
