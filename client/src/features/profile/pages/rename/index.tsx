import { ForRegistered } from '../../../../parts/for-registered'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useMine } from '../../hooks/use-mine'
import { RenameForm } from '../../parts/rename-form'

/** 更正姓名. */
function Rename() {
  const screen = useFirstScreen()
  const mine = useMine({ enabled: Boolean(screen.data?.person) })
  if (mine.data && screen.data?.person) return <RenameForm name={mine.data.person.name} homes={mine.data.homes} />
  return (
    <Page title="更正姓名">
      <ForRegistered why="先登记，才有姓名可以更正。">
        {() => <Resource query={mine}>{() => null}</Resource>}
      </ForRegistered>
    </Page>
  )
}

export default Rename
