import { ForRegistered } from '../../../../parts/for-registered'
import { Page } from '../../../../ui/page'
import { MyReveals } from '../../parts/my-reveals'

/** 谁看过我的手机号: who, when and by what right. */
function Reveals() {
  return (
    <Page title="谁看过我的手机号">
      <ForRegistered why="登记后，谁因公看过您的手机号，这里都查得到。">{() => <MyReveals />}</ForRegistered>
    </Page>
  )
}

export default Reveals
