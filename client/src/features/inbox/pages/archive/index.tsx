import { ForRegistered } from '../../../../parts/for-registered'
import { Page } from '../../../../ui/page'
import { Messages } from '../../parts/messages'

/** 以前的消息: what was put aside after a while. */
function OldMessages() {
  return (
    <Page title="以前的消息">
      <ForRegistered why="登记姓名和住址，预约有了结果、社区有了通知，会在这里告诉您。">
        {() => <Messages shelf="archive" />}
      </ForRegistered>
    </Page>
  )
}

export default OldMessages
