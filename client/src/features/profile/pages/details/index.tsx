import { ForRegistered } from '../../../../parts/for-registered'
import { Page } from '../../../../ui/page'
import { MyDetails } from '../../parts/my-details'

/** 我的资料: name, phone, and what I said of myself. */
function Details() {
  return (
    <Page title="我的资料">
      <ForRegistered why="登记后，这里能改姓名、换手机号。">{() => <MyDetails />}</ForRegistered>
    </Page>
  )
}

export default Details
