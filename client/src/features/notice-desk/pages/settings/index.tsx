import { now } from '../../../../cloud/server-clock'
import { rolesNow } from '../../../../parts/powers'
import { useParams } from '../../../../parts/use-params'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { SwitchRow } from '../../../../ui/switch-row'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import { useSetSettings, useSettings } from '../../hooks/use-settings'
import { CommunityGate } from '../../parts/community-gate'

const MANAGER_NEEDED = <Empty icon="desk" title="这里是社区管理员用的" hint="需要改动时，请找您社区的管理员。" />

function Settings({ community }: { community: string }) {
  const query = useSettings(community)
  const { run, error } = useSetSettings()

  async function set(reviewLeaders: boolean, rev: number): Promise<void> {
    if (await run({ community, reviewLeaders, rev })) {
      toast(reviewLeaders ? '打开了，楼栋长的通知先送来审核' : '关上了，楼栋长的通知直接发')
    }
  }

  return (
    <Resource query={query}>
      {({ reviewLeaders, rev }) => (
        <>
          {error && <NoticeBar kind="warning">{error.message}</NoticeBar>}
          <List>
            <SwitchRow
              title="楼栋长的通知先审核"
              note={reviewLeaders ? '社区看过、点了通过才发出去' : '楼栋长点了发布就发出去'}
              on={reviewLeaders}
              onChange={(on) => void set(on, rev)}
            />
          </List>
          <Words tone="soft">等审核的通知在“发通知”的“未发布”里，点开就能通过或退回。</Words>
        </>
      )}
    </Resource>
  )
}

/** 通知设置: whether somebody reads what building leaders write before it goes out. */
function SettingsPage() {
  const { place } = useParams('place')
  const work = useWorkPlace(place)
  const manager = rolesNow(work.screen.data?.person?.grants ?? [], now()).includes('manager')
  return (
    <Page title="通知设置">
      <CommunityGate work={work}>
        {(community) => (manager ? <Settings key={community} community={community} /> : MANAGER_NEEDED)}
      </CommunityGate>
    </Page>
  )
}

export default SettingsPage
