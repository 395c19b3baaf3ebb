import { useCommunities } from '../../../../parts/home/use-communities'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { RegisterForm } from '../../parts/register-form'
import { Registered } from '../../parts/registered'

/** 登记: who one is and where one lives, once. Opened by a stairwell's code, it knows the stairwell. */
function Register() {
  const { code, scene } = useParams('code', 'scene')
  const screen = useFirstScreen()
  const communities = useCommunities()
  if (screen.data?.person) return <Registered person={screen.data.person} doorCode={code || scene} />
  if (communities.data) return <RegisterForm communities={communities.data.communities} doorCode={code || scene} />
  return (
    <Page title="登记">
      <Resource query={communities}>{() => null}</Resource>
    </Page>
  )
}

export default Register
