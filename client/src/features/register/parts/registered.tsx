import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { now } from '../../../cloud/server-clock'
import { useApplyVerification } from '../../../parts/home/use-apply-verification'
import { WHAT_VERIFICATION_GIVES } from '../../../parts/home/verification-words'
import { back, open } from '../../../parts/routes'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Numbered } from '../../../ui/numbered'
import { Page } from '../../../ui/page'
import { Success } from '../../../ui/success'
import { Words } from '../../../ui/words'

interface RegisteredProps {
  person: z.output<typeof me>
  /** The stairwell's code that this page was opened with; '' if with none. */
  doorCode: string
}

/** Done; what may follow is to have one's home vouched for, and else back to what the person was about. */
export function Registered({ person, doorCode }: RegisteredProps) {
  const apply = useApplyVerification()
  const home = person.homes[0]
  const goOn = () => back('home')
  const another = doorCode !== '' && (
    <Button kind="quiet" onPress={() => open('addHome', { code: doorCode }, { replace: true })}>
      用这个单元码登记另一处住址
    </Button>
  )

  if (home?.status === 'waiting') {
    const by = home.due === null ? '三个工作日内' : `${when(home.due, now())}前`
    return (
      <Page title="登记" action={<Button onPress={goOn}>接着办事</Button>}>
        <Success title="已申请核验" note={`楼栋长或社区会在${by}答复，有结果发到“消息”里。`} />
        {another}
      </Page>
    )
  }
  if (home?.status !== 'claimed') {
    return (
      <Page title="登记" action={<Button onPress={goOn}>接着办事</Button>}>
        <Success title="登记好了" note={`${person.name}，现在就可以预约服务了。`} />
        {another}
      </Page>
    )
  }
  return (
    <Page
      title="登记"
      action={
        <>
          {apply.error && <NoticeBar kind="warning">{apply.error.message}</NoticeBar>}
          <Button busy={apply.busy} busyLabel="正在申请…" onPress={() => void apply.run({ home: home.id })}>
            申请核验住址
          </Button>
          <Button kind="plain" onPress={goOn}>
            以后再说，接着办事
          </Button>
        </>
      }
    >
      <Success title="登记好了" note={`${person.name}，现在就可以预约服务了。`} />
      <Words size="strong" heading>
        要不要顺手申请核验住址？
      </Words>
      <Numbered lines={WHAT_VERIFICATION_GIVES} />
      {another}
    </Page>
  )
}
