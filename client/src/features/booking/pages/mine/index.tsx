import { useState } from 'react'
import { Invitation } from '../../../../parts/invitation'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Chips } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { MyList } from '../../parts/my-list'

const VIEWS = [
  { value: 'live' as const, label: '要办的' },
  { value: 'past' as const, label: '以前的' },
]

/** 我的预约: what is still to come, and what is over. */
function Mine() {
  const screen = useFirstScreen()
  const [view, setView] = useState<'live' | 'past'>('live')
  return (
    <Page title="我的预约">
      <Resource query={screen}>
        {({ person }) =>
          person === null ? (
            <Invitation title="登记后才有预约" why="登记姓名和住址，就能约时间办事，不用排队。" />
          ) : (
            <>
              <Chips label="看哪些预约" options={VIEWS} value={view} onChange={setView} />
              <MyList key={view} view={view} />
            </>
          )
        }
      </Resource>
    </Page>
  )
}

export default Mine
