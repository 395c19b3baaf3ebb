import { useState } from 'react'
import { useDraft } from '../../../parts/draft'
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
import { HomePicker } from './home-picker'
import { NoticeCard } from './notice-card'
import { NOTICE_VERSION } from './privacy-notice'
import { choose, EMPTY_REGISTRATION, missing, type Registration } from './registration'

interface RegisterFormProps {
  communities: readonly { id: string; name: string }[]
}

const LIVES = [
  { value: 'here' as const, label: '我住在这里' },
  { value: 'elsewhere' as const, label: '我不住在这里', note: '来这里上班的工作人员选这一项' },
]

/** The form. Every error stands at its field; what was typed stays on this phone until it was accepted. */
export function RegisterForm({ communities }: RegisterFormProps) {
  const draft = useDraft<Registration>('register', EMPTY_REGISTRATION)
  const register = useRegister()
  const [tried, setTried] = useState(false)
  const only = communities.length === 1 ? communities[0] : undefined
  const value = { ...draft.value, community: draft.value.community || (only?.id ?? '') }
  const wrong = tried ? missing(value) : {}
  const atNoField = register.error && !register.error.fields ? register.error.message : undefined
  const nameError = register.error?.code === 'NAME_REFUSED' ? register.error.message : register.fieldError('name')

  function change(part: Partial<Registration>): void {
    draft.set({ ...value, ...part })
    register.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (Object.keys(missing(value)).length > 0) {
      showFirstError()
      return
    }
    if (!(await privacyAgreed())) {
      toast('不同意就不能登记。看服务、看材料不受影响', 'failed')
      return
    }
    const { name, phone, community, lives, household } = value
    const home = lives === 'here' ? (household?.id ?? null) : null
    if (await register.run({ name, phone, community, household: home, notice: NOTICE_VERSION })) draft.clear()
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
          {atNoField && nameError === undefined && <NoticeBar kind="warning">{atNoField}</NoticeBar>}
          {(Object.keys(wrong).length > 0 || register.error?.fields) && (
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
        error={wrong.name ?? nameError}
      />
      <Field
        name="phone"
        label="手机号"
        hint="只用来和您联系办事"
        kind="phone"
        placeholder="11 位手机号"
        value={value.phone}
        onChange={(phone) => change({ phone })}
        maxLength={11}
        error={wrong.phone ?? register.fieldError('phone')}
      />
      {communities.length > 1 && (
        <ChooseOne
          label="哪个社区？"
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.community === '' ? null : value.community}
          onChange={(community) => change(choose({ ...value, community }, 'compound', null))}
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
      {value.lives === 'here' && value.community !== '' && (
        <HomePicker
          value={value}
          onChoose={(level, place) => change(choose(value, level, place))}
          error={wrong.household ?? register.fieldError('household')}
        />
      )}
      <NoticeCard agreed={value.agreed} onChange={(agreed) => change({ agreed })} error={wrong.agreed} />
    </Page>
  )
}
