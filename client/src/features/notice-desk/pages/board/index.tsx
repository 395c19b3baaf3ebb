import { NOTICES } from '../../../../../../shared/domain/notice-kinds'
import { kindOf } from '../../../../../../shared/domain/places'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { usePullToRefresh } from '../../../../parts/use-pull-to-refresh'
import { Button } from '../../../../ui/button'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Words } from '../../../../ui/words'
import { useBoard, useNoticeName } from '../../hooks/use-board'
import { BoardView } from '../../parts/board-view'
import { toVisit } from '../../parts/reach-segments'
import '../../parts/notice-desk.scss'

/** 送达情况: how far a notice has come, drawn; in one building it leads to the doors that are left. */
function ReachBoard() {
  const { place, notice: id, building: asked } = useParams('place', 'notice', 'building')
  const building = kindOf(place) === 'building' ? place : asked
  const query = useBoard(place, id, building)
  const notice = useNoticeName(id)
  const left = query.data ? toVisit(query.data.total) : 0
  usePullToRefresh(query.refetch)
  return (
    <Page
      title="送达情况"
      wide
      action={
        building !== '' && left > 0 ? (
          <Button
            onPress={() => open('noticeVisits', { place, notice: id, building })}
          >{`上门告诉：还有 ${left} 户`}</Button>
        ) : undefined
      }
    >
      {notice && (
        <Words size="title" heading>
          {notice.title}
        </Words>
      )}
      <Resource query={query}>
        {(board) => (
          <BoardView
            place={place}
            notice={id}
            building={building}
            board={board}
            needsAck={notice !== undefined && NOTICES[notice.kind].needsAck}
          />
        )}
      </Resource>
    </Page>
  )
}

export default ReachBoard
