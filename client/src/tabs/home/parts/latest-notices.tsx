import type { NoticeSummary } from '../../../parts/notice-marks'
import { NoticeRow } from '../../../parts/notice-row'
import { open } from '../../../parts/routes'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'

interface LatestNoticesProps {
  notices: readonly NoticeSummary[]
  registered: boolean
}

/** The latest notices for me, and the way to all of them. */
export function LatestNotices({ notices, registered }: LatestNoticesProps) {
  return (
    <Section title="社区通知" more={{ label: '全部通知', onPress: () => open('notices') }}>
      <List>
        {notices.length === 0 && <Row icon="notice" title="现在没有通知" note="停水停电、活动、公示，会在这里告诉您" />}
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} registered={registered} />
        ))}
      </List>
    </Section>
  )
}
