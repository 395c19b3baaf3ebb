import { useEffect, useState } from 'react'
import * as fields from '../../../../../shared/contracts/fields'
import { useDraft } from '../../../parts/draft'
import { PhoneField } from '../../../parts/phone-field'
import { back } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useChangePhone } from '../hooks/use-mine'

/** The new number; the old one is shown masked, as everywhere. */
export function ChangePhoneForm({ phone }: { phone: string }) {
  const draft = useDraft('change-phone', { phone: '' })
  const change = useChangePhone()
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const typed = draft.value.phone
  const wrong = code === '' ? fields.phone.safeParse(typed).error?.issues[0]?.message : undefined
  const unavailable = change.error?.code === 'PHONE_UNAVAILABLE'
  const refused = unavailable ? change.error?.message : change.fieldError('phone')

  useEffect(() => {
    if (unavailable) setCode('')
  }, [unavailable])

  async function submit(): Promise<void> {
    setTried(true)
    if (wrong) {
      showFirstError()
      return
    }
    const done = await change.run(code === '' ? { phone: typed } : { phoneCode: code })
    if (!done) return
    draft.clear()
    toast(`手机号换成了 ${done.phone}`)
    back('details')
  }

  return (
    <Page
      title="更换手机号"
      action={
        <>
          {change.error && !refused && <NoticeBar kind="warning">{change.error.message}</NoticeBar>}
          <Button onPress={submit} busy={change.busy} busyLabel="正在保存…">
            换成这个号码
          </Button>
        </>
      }
    >
      <Words>{`现在登记的是 ${phone}`}</Words>
      <PhoneField
        label="新手机号"
        hint="只用来和您联系办事"
        typed={typed}
        onType={(next) => {
          draft.set({ phone: next })
          change.reset()
        }}
        code={code}
        onCode={(given) => {
          setCode(given)
          change.reset()
        }}
        error={(tried ? wrong : undefined) ?? refused}
      />
    </Page>
  )
}
