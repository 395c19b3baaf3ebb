import { now } from '../../../cloud/server-clock'
import { groupWords, objectionWords } from '../../../parts/notice-marks'
import { fullDay } from '../../../parts/when'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import type { NoticeView } from '../hooks/use-notice'

/** For whom it is, and until when. */
export function NoticeFoot({ notice }: { notice: NoticeView }) {
  const groups = groupWords(notice)
  const objection = objectionWords(notice, now())
  const places = notice.targetNames.join('、')
  return (
    <List>
      <Row icon="place" title="发给" note={groups === '' ? places : `${places}：${groups}`} />
      {objection !== null && <Row icon="clock" title="公示期" note={objection} />}
      <Row icon="calendar" title="有效到" note={fullDay(notice.expiresAt, now())} />
    </List>
  )
}
