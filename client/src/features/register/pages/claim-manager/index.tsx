import { Invitation } from '../../../../parts/invitation'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { ClaimForm } from '../../parts/claim-form'

/** 认领管理: the first manager of a community, by the installer's code. */
function ClaimManager() {
  const screen = useFirstScreen()
  const { person } = screen.data ?? {}
  if (person) return <ClaimForm community={person.community} grants={person.grants} />
  return (
    <Page title="认领社区管理">
      <Resource query={screen}>
        {() => <Invitation title="先登记，再认领" why="第一位管理员也要先登记自己的姓名。登记完会回到这里。" />}
      </Resource>
    </Page>
  )
}

export default ClaimManager
