import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Words } from '../../../../ui/words'
import { useNoticeName } from '../../hooks/use-board'
import { VisitList } from '../../parts/visit-list'
import '../../parts/notice-desk.scss'

/** 上门告诉: the doors of one building where nobody knows of a notice yet. */
function Visits() {
  const { place, notice: id, building } = useParams('place', 'notice', 'building')
  const notice = useNoticeName(id)
  return (
    <Page title="上门告诉">
      {notice && <Words size="strong">{`要告诉的：${notice.title}`}</Words>}
      <VisitList place={place} notice={id} building={building === '' ? place : building} />
    </Page>
  )
}

export default Visits
