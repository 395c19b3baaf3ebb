import { ForRegistered } from '../../../../parts/for-registered'
import { Page } from '../../../../ui/page'
import { MyHomes } from '../../parts/my-homes'

/** 我的住址: where I live, how far each is verified, and what can be done about it. */
function Homes() {
  return (
    <Page title="我的住址">
      <ForRegistered why="登记姓名和住址后，这里能看到核验到哪一步了。">{() => <MyHomes />}</ForRegistered>
    </Page>
  )
}

export default Homes
