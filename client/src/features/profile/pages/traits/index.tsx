import { ForRegistered } from '../../../../parts/for-registered'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useMine } from '../../hooks/use-mine'
import { TraitsForm } from '../../parts/traits-form'

/** 个人情况: what I say of myself, if I want. */
function MyTraits() {
  const screen = useFirstScreen()
  const mine = useMine({ enabled: Boolean(screen.data?.person) })
  if (mine.data && screen.data?.person) return <TraitsForm traits={mine.data.traits} />
  return (
    <Page title="个人情况">
      <ForRegistered why="先登记，再填个人情况。">{() => <Resource query={mine}>{() => null}</Resource>}</ForRegistered>
    </Page>
  )
}

export default MyTraits
