import { ForRegistered } from '../../../../parts/for-registered'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { AddMemberForm } from '../../parts/add-member-form'

/** 添加家人: asks to act for somebody. */
function AddMember() {
  const screen = useFirstScreen()
  if (screen.data?.person) return <AddMemberForm />
  return (
    <Page title="添加家人">
      <ForRegistered why="先登记您自己，再添加家人。">{() => null}</ForRegistered>
    </Page>
  )
}

export default AddMember
