import { useState } from 'react'
import { ForRegistered } from '../../../../parts/for-registered'
import { open } from '../../../../parts/routes'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { Button } from '../../../../ui/button'
import { Page } from '../../../../ui/page'
import { Success } from '../../../../ui/success'
import { EraseForm } from '../../parts/erase-form'

/** 注销: what it means, and the two characters that do it. */
function Erase() {
  const screen = useFirstScreen()
  const [erased, setErased] = useState(false)
  if (erased) {
    return (
      <Page title="注销" action={<Button onPress={() => open('home')}>好的</Button>}>
        <Success title="已经注销" note="您的姓名、手机号和住址都删掉了。以后想用，过五分钟可以重新登记。" />
      </Page>
    )
  }
  if (screen.data?.person) return <EraseForm onErased={() => setErased(true)} />
  return (
    <Page title="注销">
      <ForRegistered why="这里没有您的信息，不用注销。">{() => null}</ForRegistered>
    </Page>
  )
}

export default Erase
