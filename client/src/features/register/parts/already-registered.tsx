import { back } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Page } from '../../../ui/page'
import { Success } from '../../../ui/success'

/** Nothing left to do here: back to what the person was about. */
export function AlreadyRegistered({ name }: { name: string }) {
  return (
    <Page title="登记" action={<Button onPress={() => back('home')}>接着办事</Button>}>
      <Success title="登记好了" note={`${name}，现在就可以预约服务了。`} />
    </Page>
  )
}
