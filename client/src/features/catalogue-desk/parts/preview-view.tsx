import { at } from '../../../../../shared/domain/shanghai'
import { now } from '../../../cloud/server-clock'
import { dateOf } from '../../../parts/when'
import { NoticeBar } from '../../../ui/notice-bar'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'
import type { Preview } from '../hooks/use-preview'
import { StandingList } from './standing-list'

/** What other hours would do in the coming fortnight, before they are saved. */
export function PreviewView({ preview }: { preview: Preview }) {
  const { fresh, changed, closed, affected, unknownFrom } = preview
  const none = fresh.length + changed.length + closed.length === 0
  return (
    <Section title="保存后，未来两周会这样">
      <Words size="strong">
        {none ? '时段没有变化。' : `新增 ${fresh.length} 段，改动 ${changed.length} 段，关闭 ${closed.length} 段。`}
      </Words>
      {unknownFrom !== null && (
        <NoticeBar kind="warning">
          {`${dateOf(at(unknownFrom, '12:00'), now())}起的放假安排还没公布，先不放号。`}
        </NoticeBar>
      )}
      {affected.length > 0 && (
        <>
          <NoticeBar kind="warning">
            {`有 ${affected.length} 个预约在关闭的时段里。不会取消，请联系他们改时间，或照常办理。`}
          </NoticeBar>
          <StandingList standing={affected} />
        </>
      )}
    </Section>
  )
}
