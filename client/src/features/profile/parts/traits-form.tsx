import { useState } from 'react'
import { dayOf } from '../../../../../shared/domain/shanghai'
import type { Traits } from '../../../../../shared/model/person'
import { now } from '../../../cloud/server-clock'
import { useDraft } from '../../../parts/draft'
import { back } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { List } from '../../../ui/list'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { SwitchRow } from '../../../ui/switch-row'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useSetTraits } from '../hooks/use-mine'
import { type TraitsForm as Form, formOf, LANGUAGES, traitsOf, wrongYear } from './traits-form-values'

const LANGUAGE_OPTIONS = [{ value: '' as const, label: '不说' }, ...LANGUAGES]

/** Each question with why it is asked; none has to be answered. */
export function TraitsForm({ traits }: { traits: Traits | null }) {
  const draft = useDraft<Form>('traits', formOf(traits))
  const save = useSetTraits()
  const [tried, setTried] = useState(false)
  const value = draft.value
  const wrong = wrongYear(value.birthYear, Number(dayOf(now()).slice(0, 4)))

  function change(part: Partial<Form>): void {
    draft.set({ ...value, ...part })
    save.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (wrong) {
      showFirstError()
      return
    }
    if (!(await save.run(traitsOf(value)))) return
    draft.clear()
    toast('保存好了')
    back('details')
  }

  return (
    <Page
      title="个人情况"
      action={
        <>
          {save.error && !save.error.fields && <NoticeBar kind="warning">{save.error.message}</NoticeBar>}
          <Button onPress={submit} busy={save.busy} busyLabel="正在保存…">
            保存
          </Button>
        </>
      }
    >
      <Card>
        <Words size="strong" heading>
          都可以不填
        </Words>
        <Words>
          填的内容加密保存，只有您自己看得到。系统只用它看一条通知要不要发给您；别的用处，会先告诉您。清空再保存，就删掉了。
        </Words>
      </Card>
      <Field
        name="birthYear"
        label="出生年份"
        optional
        hint="为什么问：有的服务和通知看年龄，比如老年人优待证"
        kind="number"
        placeholder="例如 1954"
        value={value.birthYear}
        onChange={(birthYear) => change({ birthYear })}
        maxLength={4}
        error={(tried ? wrong : undefined) ?? save.fieldError('birthYear')}
      />
      <Words size="strong">习惯说什么话（选填）</Words>
      <Words tone="soft">为什么问：上门、接待时，安排听得懂的人</Words>
      <Chips<Form['language']>
        label="习惯说什么话"
        options={LANGUAGE_OPTIONS}
        value={value.language}
        onChange={(language) => change({ language })}
      />
      <List>
        <SwitchRow
          title="有残疾（选填）"
          note="为什么问：有的服务有优待，接待时多照顾"
          on={value.disability}
          onChange={(disability) => change({ disability })}
        />
        <SwitchRow
          title="上下楼需要电梯（选填）"
          note="为什么问：安排活动和上门时，选方便您的地方"
          on={value.needsLift}
          onChange={(needsLift) => change({ needsLift })}
        />
        <SwitchRow
          title="党员（选填）"
          note="为什么问：让发给党员的通知能到您这里"
          on={value.partyMember}
          onChange={(partyMember) => change({ partyMember })}
        />
        <SwitchRow
          title="志愿者（选填）"
          note="为什么问：让发给志愿者的通知能到您这里"
          on={value.volunteer}
          onChange={(volunteer) => change({ volunteer })}
        />
      </List>
    </Page>
  )
}
