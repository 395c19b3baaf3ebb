import { ForRegistered } from '../../../../parts/for-registered'
import { NoticeAgain } from '../../../../parts/notice-again'
import { Page } from '../../../../ui/page'
import { MyConsents } from '../../parts/my-consents'

/** 我的同意: to which privacy notices, and when. */
function Consents() {
  return (
    <Page title="我的同意">
      <ForRegistered why="登记时会请您同意隐私说明，之后在这里查得到。">
        {(person) => (
          <>
            <NoticeAgain person={person} />
            <MyConsents />
          </>
        )}
      </ForRegistered>
    </Page>
  )
}

export default Consents
