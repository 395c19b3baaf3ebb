import { ForRegistered } from '../../../../parts/for-registered'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { AcceptForm } from '../../parts/accept-form'

/** 接受邀请: a code from the community, for a role. */
function AcceptInvitation() {
  const screen = useFirstScreen()
  if (screen.data?.person) return <AcceptForm person={screen.data.person} />
  return (
    <Page title="接受邀请">
      <ForRegistered why="邀请认的是您登记的手机号。先用收到邀请的那个手机号登记，登记完会回到这里。">
        {() => null}
      </ForRegistered>
    </Page>
  )
}

export default AcceptInvitation
