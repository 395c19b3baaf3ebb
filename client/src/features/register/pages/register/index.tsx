import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useCommunities } from '../../hooks/use-communities'
import { AlreadyRegistered } from '../../parts/already-registered'
import { RegisterForm } from '../../parts/register-form'

/** 登记: who one is and where one lives, once. */
function Register() {
  const screen = useFirstScreen()
  const communities = useCommunities()
  if (screen.data?.person) return <AlreadyRegistered name={screen.data.person.name} />
  if (communities.data) return <RegisterForm communities={communities.data.communities} />
  return (
    <Page title="登记">
      <Resource query={communities}>{() => null}</Resource>
    </Page>
  )
}

export default Register
