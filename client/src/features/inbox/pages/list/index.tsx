import { Invitation } from '../../../../parts/invitation'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Messages } from '../../parts/messages'

/** 消息: what the community has told me. */
function Inbox() {
  const screen = useFirstScreen()
  return (
    <Page title="消息">
      <Resource query={screen}>
        {({ person }) =>
          person === null ? (
            <Invitation title="登记后才有消息" why="登记姓名和住址，预约有了结果，社区会在这里告诉您。" />
          ) : (
            <Messages />
          )
        }
      </Resource>
    </Page>
  )
}

export default Inbox
