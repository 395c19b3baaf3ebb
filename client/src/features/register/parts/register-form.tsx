import { useEffect, useState } from 'react'
import { PRIVACY_NOTICE } from '../../../../../shared/domain/privacy-notice'
import { useDraft } from '../../../parts/draft'
import { CommunityChoice } from '../../../parts/home/community-choice'
import { DoorCode } from '../../../parts/home/door-code'
import { chooseCommunity } from '../../../parts/home/home-choice'
import { HomePicker } from '../../../parts/home/home-picker'
import { TenureChoice } from '../../../parts/home/tenure-choice'
import { PhoneField } from '../../../parts/phone-field'
import { privacyAgreed } from '../../../parts/privacy'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { ChooseOne } from '../../../ui/choice'
import { Empty } from '../../../ui/empty'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useRegister } from '../hooks/use-register'
import { NoticeCard } from './notice-card'
import { errorsOf } from './register-errors'
import { EMPTY_REGISTRATION, missing, type Registration } from './registration'

interface RegisterFormProps {
  communities: readonly { id: string; name: string }[]
  /** The stairwell's code that this page was opened with; '' if with none. */
  doorCode: string
}

const LIVES = [
  { value: 'here' as const, label: '我住在这里' },
  { value: 'elsewhere' as const, label: '我不住在这里', note: '来这里上班的工作人员选这一项' },
]

/** The form. Every error stands at its field; what was typed stays on this phone until it was accepted. */
export function RegisterForm({ communities, doorCode }: RegisterFormProps) {
  const draft = useDraft<Registration>('register', EMPTY_REGISTRATION)
  const register = useRegister()
  const [tried, setTried] = useState(false)
  // WeChat's code is good for five minutes and once: it is no part of what is kept.
  const [phoneCode, setPhoneCode] = useState('')
  const only = communities.length === 1 ? communities[0] : undefined
  const value = { ...draft.value, community: draft.value.community || (only?.id ?? '') }
  const wrong = tried ? missing(value, phoneCode) : {}
  const refused = errorsOf(register.error)

  useEffect(() => {
    if (refused.spent) setPhoneCode('')
  }, [refused.spent])

  function change(part: Partial<Registration>): void {
    draft.set({ ...value, ...part })
    register.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (Object.keys(missing(value, phoneCode)).length > 0) {
      showFirstError()
      return
    }
    if (!(await privacyAgreed())) {
      toast('不同意就不能登记。看服务、看材料不受影响', 'failed')
      return
    }
    const { name, phone, community, lives, household, tenure } = value
    const done = await register.run({
      name,
      ...(phoneCode === '' ? { phone } : { phoneCode }),
      community,
      ...(lives === 'here' && tenure !== '' ? { household: household?.id ?? null, tenure } : { household: null }),
      notice: PRIVACY_NOTICE,
    })
    if (done) draft.clear()
    else showFirstError()
  }

  if (communities.length === 0) {
    return (
      <Page title="登记">
        <Empty icon="home" title="这里还没有开通社区" hint="开通后就能登记了，请过几天再来看看。" />
      </Page>
    )
  }
  return (
    <Page
      title="登记"
      action={
        <>
          {refused.general && <NoticeBar kind="warning">{refused.general}</NoticeBar>}
          {(Object.keys(wrong).length > 0 || refused.atFields) && (
            <NoticeBar kind="warning">还有没填好的，请看上面红色的字。</NoticeBar>
          )}
          <Button onPress={submit} busy={register.busy} busyLabel="正在登记…">
            登记
          </Button>
        </>
      }
    >
      <Words tone="soft">只填一次，以后办事不用再填。填到一半离开也不会丢。</Words>
      <Field
        name="name"
        label="您的姓名"
        placeholder="和身份证上一样"
        value={value.name}
        onChange={(name) => change({ name })}
        maxLength={20}
        error={wrong.name ?? refused.fields.name}
      />
      <PhoneField
        label="手机号"
        hint="只用来和您联系办事"
        typed={value.phone}
        onType={(phone) => change({ phone })}
        code={phoneCode}
        onCode={(code) => {
          setPhoneCode(code)
          register.reset()
        }}
        error={wrong.phone ?? refused.fields.phone}
      />
      {value.lives !== 'elsewhere' && (
        <DoorCode value={value} onChange={(found) => change({ ...found, lives: 'here' })} opened={doorCode} />
      )}
      {communities.length > 1 && (
        <CommunityChoice
          communities={communities}
          value={value.community}
          onChange={(community) => change(chooseCommunity(value, community))}
          error={wrong.community}
        />
      )}
      <ChooseOne
        label={only ? `您住在${only.name}吗？` : '您住在这个社区吗？'}
        options={LIVES}
        value={value.lives === '' ? null : value.lives}
        onChange={(lives) => change({ lives })}
        error={wrong.lives}
      />
      {value.lives === 'here' && (
        <>
          {value.community !== '' && (
            <HomePicker value={value} onChange={change} error={wrong.household ?? refused.fields.household} />
          )}
          <TenureChoice value={value.tenure} onChange={(tenure) => change({ tenure })} error={wrong.tenure} />
        </>
      )}
      <NoticeCard agreed={value.agreed} onChange={(agreed) => change({ agreed })} error={wrong.agreed} />
    </Page>
  )
}
