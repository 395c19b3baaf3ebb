import { useState } from 'react'
import { RELATION_NAMES, RELATIONS } from '../../../../../shared/domain/family-machine'
import { dayOf } from '../../../../../shared/domain/shanghai'
import { now } from '../../../cloud/server-clock'
import { useDraft } from '../../../parts/draft'
import { back } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { ChooseOne } from '../../../ui/choice'
import { Field, FieldError } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Success } from '../../../ui/success'
import { Words } from '../../../ui/words'
import { type FamilyMember, useAddMember } from '../hooks/use-family'
import { EMPTY_MEMBER, missingOf, type NewMember, WAYS } from './new-member'

const RELATION_OPTIONS = RELATIONS.map((value) => ({ value, label: RELATION_NAMES[value] }))

function Asked({ member }: { member: FamilyMember }) {
  const way = member.status === 'agreed' ? 'child' : member.hasApp ? 'phone' : 'inPerson'
  const next = WAYS.find(({ value }) => value === way)?.next ?? ''
  return (
    <Page title="添加家人" action={<Button onPress={() => back('family')}>好的</Button>}>
      <Success title={member.status === 'agreed' ? '添加好了' : '已经请家人同意'} note={next} />
    </Page>
  )
}

/** Who, what they are to me, and how they can say yes. */
export function AddMemberForm() {
  const draft = useDraft<NewMember>('add-member', EMPTY_MEMBER)
  const add = useAddMember()
  const [tried, setTried] = useState(false)
  const [asked, setAsked] = useState<FamilyMember | null>(null)
  const value = draft.value
  const thisYear = Number(dayOf(now()).slice(0, 4))
  const wrong = tried ? missingOf(value, thisYear) : {}
  const nameRefused = add.error?.code === 'NAME_REFUSED' || add.error?.code === 'CONTENT_REFUSED'
  if (asked) return <Asked member={asked} />

  function change(part: Partial<NewMember>): void {
    draft.set({ ...value, ...part })
    add.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    const { name, relation, way, phone, birthYear } = value
    if (relation === '' || Object.keys(missingOf(value, thisYear)).length > 0) {
      showFirstError()
      return
    }
    const done = await add.run({
      name,
      relation,
      birthYear: birthYear.trim() === '' ? null : Number(birthYear),
      phone: way === 'phone' ? phone : null,
    })
    if (!done) return
    draft.clear()
    setAsked(done.member)
  }

  return (
    <Page
      title="添加家人"
      action={
        <>
          {add.error && !nameRefused && !add.error.fields && <NoticeBar kind="warning">{add.error.message}</NoticeBar>}
          {Object.keys(wrong).length > 0 && <NoticeBar kind="warning">还有没填好的，请看上面红色的字。</NoticeBar>}
          <Button onPress={submit} busy={add.busy}>
            {value.way === 'child' ? '添加' : '请家人同意'}
          </Button>
        </>
      }
    >
      <Words tone="soft">您要替谁办事？对方同意以后才能代办，双方随时可以解除。</Words>
      <Field
        name="name"
        label="家人的姓名"
        value={value.name}
        onChange={(name) => change({ name })}
        maxLength={20}
        error={wrong.name ?? add.fieldError('name') ?? (nameRefused ? add.error?.message : undefined)}
      />
      <Words size="strong">这位家人是您的什么人？</Words>
      <Chips<NewMember['relation']>
        label="这位家人是您的什么人？"
        options={RELATION_OPTIONS}
        value={value.relation}
        onChange={(relation) => change({ relation })}
      />
      <FieldError error={wrong.relation} />
      <ChooseOne
        label="家人怎么表示同意？"
        options={WAYS}
        value={value.way === '' ? null : value.way}
        onChange={(way) => change({ way })}
        error={wrong.way}
      />
      {value.way === 'phone' && (
        <Field
          name="phone"
          label="家人的手机号"
          hint="要和家人登记时的一样"
          kind="phone"
          placeholder="11 位手机号"
          value={value.phone}
          onChange={(phone) => change({ phone })}
          maxLength={11}
          error={wrong.phone ?? add.fieldError('phone')}
        />
      )}
      {value.way !== '' && (
        <Field
          name="birthYear"
          label="家人的出生年份"
          hint={value.way === 'child' ? '用来确认不满 14 岁' : '有的服务看年龄，可以不填'}
          optional={value.way !== 'child'}
          kind="number"
          placeholder="例如 1954"
          value={value.birthYear}
          onChange={(birthYear) => change({ birthYear })}
          maxLength={4}
          error={wrong.birthYear ?? add.fieldError('birthYear')}
        />
      )}
    </Page>
  )
}
