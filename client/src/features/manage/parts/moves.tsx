import type { MoveStep } from '../../../../../shared/model/place'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Tag } from '../../../ui/tag'
import { useMoves } from '../hooks/use-moves'

const STEP_WORDS: Record<MoveStep, string> = {
  places: '正在搬门牌（第 1 步，共 5 步）',
  close: '正在关上老地方（第 2 步，共 5 步）',
  people: '正在更新登记的人（第 3 步，共 5 步）',
  posts: '正在更新职责（第 4 步，共 5 步）',
  notices: '正在更新通知（第 5 步，共 5 步）',
  done: '搬完了',
}

/** What is on its way to another place, and how far it is; nothing where nothing was moved. */
export function Moves({ community }: { community: string }) {
  const moves = useMoves(community).data?.moves ?? []
  if (moves.length === 0) return null
  return (
    <Section title="搬移">
      <List>
        {moves.map(({ id, name, step, moved, at }) => (
          <Row
            key={id}
            title={name}
            note={`${STEP_WORDS[step]} · 已处理 ${moved} 条 · ${when(at, now())}`}
            value={step === 'done' ? <Tag tone="good">搬完了</Tag> : <Tag tone="waiting">搬移中</Tag>}
          />
        ))}
      </List>
    </Section>
  )
}
