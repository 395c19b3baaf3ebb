import { ForRegistered } from '../../../../parts/for-registered'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Page } from '../../../../ui/page'
import { MyData } from '../../parts/my-data'

/** 导出我的数据: everything stored of me, to read, copy or keep. */
function Export() {
  const screen = useFirstScreen()
  if (screen.data?.person) return <MyData />
  return (
    <Page title="导出我的数据">
      <ForRegistered why="登记后，这里能看到我们记了您的什么。">{() => null}</ForRegistered>
    </Page>
  )
}

export default Export
