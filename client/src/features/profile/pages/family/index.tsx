import { ForRegistered } from '../../../../parts/for-registered'
import { Page } from '../../../../ui/page'
import { Family } from '../../parts/family'

/** 我的家人: whom I act for, who acts for me, and who asks. */
function FamilyPage() {
  return (
    <Page title="我的家人">
      <ForRegistered why="登记后，经家人同意，就能替家人办事。">{() => <Family />}</ForRegistered>
    </Page>
  )
}

export default FamilyPage
