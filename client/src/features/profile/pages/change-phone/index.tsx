import { ForRegistered } from '../../../../parts/for-registered'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useMine } from '../../hooks/use-mine'
import { ChangePhoneForm } from '../../parts/change-phone-form'

/** 更换手机号: typed, or from WeChat. */
function ChangePhone() {
  const screen = useFirstScreen()
  const mine = useMine({ enabled: Boolean(screen.data?.person) })
  if (mine.data && screen.data?.person) return <ChangePhoneForm phone={mine.data.phone} />
  return (
    <Page title="更换手机号">
      <ForRegistered why="先登记，才有手机号可以更换。">
        {() => <Resource query={mine}>{() => null}</Resource>}
      </ForRegistered>
    </Page>
  )
}

export default ChangePhone
