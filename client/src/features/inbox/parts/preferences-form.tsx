import { useState } from 'react'
import { DIGEST_CLOCK } from '../../../../../shared/domain/message-kinds'
import { useDraft } from '../../../parts/draft'
import { back } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { PickField } from '../../../ui/pick-field'
import { Section } from '../../../ui/section'
import { SwitchRow } from '../../../ui/switch-row'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { type Preferences, useSetPreferences } from '../hooks/use-preferences'
import { AllowedRows } from './allowed-rows'
import { type PreferencesForm as Form, formOf, kindsFor, preferencesOf, wrongHours } from './preferences-form-values'
import { WayChoice } from './way-choice'

interface PreferencesFormProps {
  preferences: Preferences
  /** Has work in the community, and so messages of it. */
  worker: boolean
}

/** When and of what WeChat tells me; the inbox has everything in any case. */
export function PreferencesForm({ preferences, worker }: PreferencesFormProps) {
  const draft = useDraft<Form>('message-settings', formOf(preferences))
  const save = useSetPreferences()
  const [tried, setTried] = useState(false)
  const { quiet, from, to, ways } = draft.value
  const wrong = wrongHours(draft.value)

  function change(part: Partial<Form>): void {
    draft.set({ ...draft.value, ...part })
    save.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (wrong) return showFirstError()
    if (!(await save.run(preferencesOf(draft.value, worker)))) return
    draft.clear()
    toast('保存好了')
    back('inbox')
  }

  return (
    <Page
      title="微信提醒"
      action={
        <>
          {save.error && <NoticeBar kind="warning">{save.error.message}</NoticeBar>}
          <Button onPress={submit} busy={save.busy} busyLabel="正在保存…">
            保存
          </Button>
        </>
      }
    >
      <Card>
        <Words size="strong" heading>
          站内“消息”什么都有，一条不少
        </Words>
        <Words>这里只管哪些事再发一条微信给您。紧急通知随时会发。</Words>
      </Card>
      <AllowedRows allowed={preferences.allowed} />
      <Section title="夜里不打扰">
        <List>
          <SwitchRow
            icon="clock"
            title="这段时间不发微信"
            note="过了这段时间再发。紧急通知除外"
            on={quiet}
            onChange={(on) => change({ quiet: on })}
          />
        </List>
        {quiet && (
          <>
            <PickField
              kind="clock"
              label="从几点开始"
              value={from}
              onChange={(next) => change({ from: next })}
              error={tried ? wrong : undefined}
            />
            <PickField kind="clock" label="到几点为止" value={to} onChange={(next) => change({ to: next })} />
          </>
        )}
      </Section>
      <Section title="哪些事发微信">
        <Words tone="soft">{`“每天汇总一次”是在傍晚 ${DIGEST_CLOCK} 把当天的几件事合成一条。`}</Words>
        {(['emergency', ...kindsFor(worker)] as const).map((kind) => (
          <WayChoice
            key={kind}
            kind={kind}
            value={ways[kind]}
            onChange={(way) => change({ ways: { ...ways, [kind]: way } })}
          />
        ))}
      </Section>
    </Page>
  )
}
