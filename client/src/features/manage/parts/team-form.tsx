import { type ReactNode, useState } from 'react'
import { GRID_POST_NAMES, GRID_POSTS, type GridPost } from '../../../../../shared/domain/grid-duties'
import { NotAll } from '../../../parts/not-all'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { ChooseOne } from '../../../ui/choice'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Resource } from '../../../ui/resource'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useSetTeam } from '../hooks/use-plan'
import { useTeam } from '../hooks/use-team'
import type { Plan } from './plan-views'
import { workersOf } from './workers-of'

const NOBODY = 'nobody'

interface TeamFormProps {
  community: string
  plan: Plan
  /** Draws the form and its main action in the page's own frame. */
  frame: (form: ReactNode, action: ReactNode) => ReactNode
}

/** The grid's branch or group, and who holds its two posts. */
export function TeamForm({ community, plan, frame }: TeamFormProps) {
  const { team } = plan
  const members = useTeam(community)
  const save = useSetTeam()
  const [branch, setBranch] = useState(team.branch)
  const [posts, setPosts] = useState<Record<GridPost, string | null>>({
    A: team.posts.A?.person ?? null,
    B: team.posts.B?.person ?? null,
  })

  async function submit(): Promise<void> {
    const sent = { community, grid: team.grid, rev: plan.rev, branch, ...posts }
    if (await save.run(sent)) toast('岗位保存好了')
  }

  return frame(
    <>
      <Field
        name="branch"
        label="网格党支部（党小组）名称"
        optional
        maxLength={40}
        value={branch.name}
        onChange={(name) => setBranch({ ...branch, name })}
        error={save.fieldError('branch.name')}
      />
      <Field
        name="secretary"
        label="书记（组长）"
        optional
        maxLength={20}
        value={branch.secretary}
        onChange={(secretary) => setBranch({ ...branch, secretary })}
        error={save.fieldError('branch.secretary')}
      />
      <Resource query={members}>
        {({ members: all, more }) => {
          const workers = workersOf(team.grid, all)
          const options = [...workers, { value: NOBODY, label: '还没有人' }]
          return (
            <>
              {GRID_POSTS.map((post) => (
                <ChooseOne
                  key={post}
                  label={`谁在${GRID_POST_NAMES[post]}`}
                  options={options}
                  value={posts[post] ?? NOBODY}
                  onChange={(next) => setPosts({ ...posts, [post]: next === NOBODY ? null : next })}
                />
              ))}
              <NotAll
                more={more}
                shown={`团队里的 ${all.length} 人`}
                then="要选的人不在里面时，请先收回不再用的职责。"
              />
              {workers.length === 0 && <Words>这个网格还没有网格员，请先邀请一位。</Words>}
              <Button
                kind="plain"
                onPress={() => open('invite', { role: 'gridWorker', place: team.grid, name: team.name })}
              >
                邀请网格员
              </Button>
            </>
          )
        }}
      </Resource>
    </>,
    <>
      {save.error && <NoticeBar kind="warning">{save.error.message}</NoticeBar>}
      <Button onPress={() => void submit()} busy={save.busy} busyLabel="正在保存…">
        保存岗位
      </Button>
    </>,
  )
}
