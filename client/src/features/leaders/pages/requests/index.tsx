import { Invitation } from '../../../../parts/invitation'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { MyRequests } from '../../parts/my-requests'
import '../../parts/leaders.scss'

/** 我的求助: what I asked of building leaders. */
function Requests() {
  const screen = useFirstScreen()
  return (
    <Page title="我的求助">
      <Resource query={screen}>
        {({ person }) =>
          person === null ? (
            <Invitation title="登记后才能找楼栋长" why="登记姓名和住址，就能请楼栋长答疑、上门、代办。" />
          ) : (
            <MyRequests />
          )
        }
      </Resource>
    </Page>
  )
}

export default Requests
