import { ForRegistered } from '../../../../parts/for-registered'
import { open } from '../../../../parts/routes'
import { List } from '../../../../ui/list'
import { Page } from '../../../../ui/page'
import { Row } from '../../../../ui/row'
import { Messages } from '../../parts/messages'

/** 消息: what the community has told me. */
function Inbox() {
  return (
    <Page title="消息">
      <ForRegistered why="登记姓名和住址，预约有了结果、社区有了通知，会在这里告诉您。">
        {() => (
          <>
            <Messages shelf="inbox" />
            <List>
              <Row icon="document" title="以前的消息" note="日子久的，都收在这里" onPress={() => open('oldMessages')} />
              <Row
                icon="clock"
                title="微信提醒"
                note="哪些事发微信、夜里几点不打扰"
                onPress={() => open('messageSettings')}
              />
            </List>
          </>
        )}
      </ForRegistered>
    </Page>
  )
}

export default Inbox
