import { useState } from 'react'
import { open } from '../../../../parts/routes'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { DayView } from '../../parts/day-view'
import { Waiting } from '../../parts/waiting'
import '../../parts/desk.scss'

type View = 'waiting' | 'day'

const VIEWS = [
  { value: 'waiting' as const, label: '等确认' },
  { value: 'day' as const, label: '按日子看' },
]

const NOT_FOR_YOU = (
  <Empty
    icon="desk"
    title="这里是社区工作人员的办事台"
    hint="如果您是工作人员，请让社区管理员给您开通。"
    action={{ label: '回首页', onPress: () => open('home') }}
  />
)

/** 办事台: what staff have in front of them, on a phone and on a PC. */
function Desk() {
  const screen = useFirstScreen()
  const [view, setView] = useState<View>('waiting')
  return (
    <Page title="办事台" wide>
      <Resource query={screen} isEmpty={({ waiting }) => waiting === null} empty={NOT_FOR_YOU}>
        {({ community }) => (
          <>
            <Chips<View> label="看什么" options={VIEWS} value={view} onChange={setView} />
            {view === 'waiting' ? (
              <Waiting community={community?.id ?? ''} />
            ) : (
              <DayView community={community?.id ?? ''} />
            )}
          </>
        )}
      </Resource>
    </Page>
  )
}

export default Desk
