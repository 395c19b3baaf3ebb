import { Invitation } from '../../parts/invitation'
import { NoticeAgain } from '../../parts/notice-again'
import { useFirstScreen } from '../../parts/use-first-screen'
import { Page } from '../../ui/page'
import { Resource } from '../../ui/resource'
import { AtHome, Errands, Trust, Work } from './parts/entries'
import { LargeType } from './parts/large-type'
import { MyCard } from './parts/my-card'
import { Settings } from './parts/settings'

/** 我的: who I am, what is mine, and how I like it. */
function Me() {
  const screen = useFirstScreen({ fresh: true })
  return (
    <Page title="我的" tab="me" counts={{ home: screen.data?.unread ?? 0 }}>
      <LargeType />
      <Resource query={screen}>
        {({ person, community, unread, waiting }) =>
          person ? (
            <>
              <NoticeAgain person={person} />
              <MyCard person={person} community={community?.name ?? ''} />
              <Work person={person} waiting={waiting} />
              <Errands unread={unread} />
              <AtHome />
              <Trust />
            </>
          ) : (
            <>
              <Invitation title="您还没有登记" why="登记姓名和住址后，就能预约服务、收到消息。" />
              <Errands unread={unread} />
            </>
          )
        }
      </Resource>
      <Settings registered={Boolean(screen.data?.person)} staff={(screen.data?.waiting ?? null) !== null} />
    </Page>
  )
}

export default Me
