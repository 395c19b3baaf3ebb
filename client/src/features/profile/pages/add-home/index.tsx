import { useCommunities } from '../../../../parts/home/use-communities'
import { Invitation } from '../../../../parts/invitation'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useMine } from '../../hooks/use-mine'
import { AddHomeForm } from '../../parts/add-home-form'

/** 登记住址: another home, or the new one of somebody who moves (`leaves` names the old one). */
function AddHome() {
  const { leaves, code, scene } = useParams('leaves', 'code', 'scene')
  const screen = useFirstScreen()
  const person = screen.data?.person ?? null
  const mine = useMine({ enabled: person !== null })
  const communities = useCommunities()
  if (person && mine.data && communities.data) {
    return (
      <AddHomeForm
        mine={mine.data}
        communities={communities.data.communities}
        leaves={mine.data.homes.some(({ id }) => id === leaves) ? leaves : ''}
        doorCode={code || scene}
      />
    )
  }
  return (
    <Page title="登记住址">
      <Resource query={screen}>
        {() =>
          person === null ? (
            <Invitation title="您还没有登记" why="先登记姓名和第一处住址，再添别的。" />
          ) : (
            <Resource query={mine}>{() => <Resource query={communities}>{() => null}</Resource>}</Resource>
          )
        }
      </Resource>
    </Page>
  )
}

export default AddHome
