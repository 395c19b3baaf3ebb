import { GRID_POST_NAMES, GRID_POSTS } from '../../../../../shared/domain/grid-duties'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'
import { ChangeList } from './change-list'
import type { Plan } from './plan-views'
import { weekdayWords } from './rota-lines'

/** The plan for staff, who look on. */
export function PlanShown({ plan: { team, rota, changes } }: { plan: Plan }) {
  return (
    <>
      <List>
        {GRID_POSTS.map((post) => (
          <Row key={post} title={GRID_POST_NAMES[post]} value={team.posts[post]?.name ?? '还没有人'} />
        ))}
      </List>
      <Section title="每周排班">
        {rota.length === 0 && <Words tone="soft">还没有排班。</Words>}
        <List>
          {rota.map((line) => (
            <Row
              key={`${line.post}${line.weekdays}${line.from}`}
              title={`${GRID_POST_NAMES[line.post]} ${weekdayWords(line.weekdays)}`}
              note={`${line.from}–${line.to} · ${line.where}`}
            />
          ))}
        </List>
      </Section>
      <ChangeList changes={changes} />
    </>
  )
}
