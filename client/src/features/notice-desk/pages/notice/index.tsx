import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useWrittenOne } from '../../hooks/use-written'
import { NoticeActions } from '../../parts/notice-actions'
import { NoticeView } from '../../parts/notice-view'
import '../../parts/notice-desk.scss'

/** 通知: one written notice, for those who answer for its place. */
function Notice() {
  const { place, notice: id } = useParams('place', 'notice')
  const query = useWrittenOne(place, id)
  const notice = query.data?.notice
  return (
    <Page
      title="通知"
      wide
      action={notice && hasMain(notice) ? <NoticeActions place={place} notice={notice} /> : undefined}
    >
      <Resource query={query}>{(written) => <NoticeView place={place} notice={written.notice} />}</Resource>
    </Page>
  )
}

/** Whether there is anything at the thumb; else the bar would be empty. */
const hasMain = ({ may, status }: { may: readonly string[]; status: string }) =>
  status === 'published' || may.includes('submit') || may.includes('approve')

export default Notice
