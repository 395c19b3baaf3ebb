import { Invitation } from '../../parts/invitation'
import { NoticeAgain } from '../../parts/notice-again'
import { useFirstScreen } from '../../parts/use-first-screen'
import { usePullToRefresh } from '../../parts/use-pull-to-refresh'
import { Page } from '../../ui/page'
import { Resource } from '../../ui/resource'
import { Skeleton } from '../../ui/skeleton'
import { Actions } from './parts/actions'
import { DeskCard } from './parts/desk-card'
import { Greeting } from './parts/greeting'
import { Hall } from './parts/hall'
import { LatestNotices } from './parts/latest-notices'
import { Leader } from './parts/leader'
import { NextBooking } from './parts/next-booking'
import { NoCommunity } from './parts/no-community'
import { Popular } from './parts/popular'
import './home.scss'

/** 首页: one call answers for all of it. */
function Home() {
  const screen = useFirstScreen({ fresh: true })
  usePullToRefresh(screen.refetch)
  return (
    <Page title="红心社区" tab="home" counts={{ home: screen.data?.unread ?? 0 }}>
      <Resource query={screen} skeleton={<Skeleton rows={5} />}>
        {({ person, community, popular, next, unread, leader, waiting, notices }) =>
          community === null ? (
            <NoCommunity />
          ) : (
            <>
              <Greeting community={community.name} person={person?.name ?? null} />
              <NoticeAgain person={person} />
              {waiting !== null && <DeskCard waiting={waiting} />}
              {next && <NextBooking booking={next} />}
              <Actions unread={unread} />
              {person === null && (
                <Invitation
                  quiet
                  title="您还没有登记"
                  why="看服务、看材料不用登记。登记后就能预约时间，办好了会告诉您。"
                />
              )}
              <LatestNotices notices={notices} registered={person !== null} />
              <Hall hall={community.hall} />
              <Popular items={popular} />
              <Leader leader={leader} person={person} />
            </>
          )
        }
      </Resource>
    </Page>
  )
}

export default Home
