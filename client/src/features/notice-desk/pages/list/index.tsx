import { useState } from 'react'
import { now } from '../../../../cloud/server-clock'
import { rolesNow } from '../../../../parts/powers'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { AtWork } from '../../../../parts/work/at-work'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import type { WorkPlace } from '../../../../parts/work/work-place'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Page } from '../../../../ui/page'
import { Tiles } from '../../../../ui/tiles'
import type { WrittenView } from '../../hooks/use-written'
import { Reaching, Written } from '../../parts/notice-lists'
import '../../parts/notice-desk.scss'

type View = WrittenView | 'reaching'

const WRITTEN: { value: View; label: string }[] = [
  { value: 'published', label: '已发布' },
  { value: 'waiting', label: '未发布' },
  { value: 'over', label: '已结束' },
]
/** Who knocks on doors begins with those. */
const VIEWS: Record<WorkPlace['as'], { value: View; label: string }[]> = {
  leader: [{ value: 'reaching', label: '到我楼里的' }, ...WRITTEN],
  staff: WRITTEN,
}
const ALSO: { id: 'contentChecks' | 'messageFailures' | 'noticeSettings'; name: string }[] = [
  { id: 'contentChecks', name: '内容审核' },
  { id: 'messageFailures', name: '没送到的' },
  { id: 'noticeSettings', name: '通知设置' },
]

function Lists({ current, manager }: { current: WorkPlace; manager: boolean }) {
  const { place, as } = current
  const views = VIEWS[as]
  const [view, setView] = useState<View>(views[0]?.value ?? 'published')
  return (
    <>
      {as === 'staff' && (
        <Tiles
          label="还要做的"
          options={ALSO.filter(({ id }) => manager || id !== 'noticeSettings')}
          onChoose={({ id }) => {
            const page = ALSO.find((one) => one.id === id)?.id
            if (page) open(page, { place })
          }}
        />
      )}
      <Chips<View> label="看哪些通知" options={views} value={view} onChange={setView} />
      {view === 'reaching' ? <Reaching place={place} /> : <Written key={view} place={place} view={view} />}
    </>
  )
}

/** 发通知: what goes out from my building or my community, and what reaches into my building. */
function NoticeDesk() {
  const { place } = useParams('place')
  const work = useWorkPlace(place)
  const { current, screen } = work
  const manager = rolesNow(screen.data?.person?.grants ?? [], now()).includes('manager')
  return (
    <Page
      title="发通知"
      wide
      action={current && <Button onPress={() => open('writeNotice', { place: current.place })}>写通知</Button>}
    >
      <AtWork work={work}>{(at) => <Lists key={at.place} current={at} manager={manager} />}</AtWork>
    </Page>
  )
}

export default NoticeDesk
