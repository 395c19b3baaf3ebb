import { useState } from 'react'
import * as fields from '../../../../../shared/contracts/fields'
import { useDraft } from '../../../parts/draft'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Words } from '../../../ui/words'
import { useInvite } from '../hooks/use-powers'
import { InviteDone, type Invited } from './invite-done'
import { EMPTY_POWER, missingPower, type PowerDraft, placeOf, untilOf } from './power-draft'
import { PowerFields } from './power-fields'

interface InviteFormProps {
  community: string
  /** What is set already, as from a vacant post. */
  preset: Partial<PowerDraft>
}

interface Draft extends PowerDraft {
  phone: string
}

/** Role, place, phone; then the code to hand over. */
export function InviteForm({ community, preset }: InviteFormProps) {
  const draft = useDraft<Draft>('invite', { ...EMPTY_POWER, phone: '' })
  const [given, setGiven] = useState(preset)
  const invite = useInvite()
  const [tried, setTried] = useState(false)
  const [done, setDone] = useState<Invited | null>(null)
  const value = { ...draft.value, ...given }
  const phoneWrong = fields.phone.safeParse(value.phone).error?.issues[0]?.message
  const wrong = tried ? missingPower(value, community) : {}

  function change(next: Draft): void {
    setGiven({})
    draft.set(next)
    invite.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    const place = placeOf(value, community)
    const complete = phoneWrong === undefined && Object.keys(missingPower(value, community)).length === 0
    if (!complete || place === null || value.role === '') return showFirstError()
    const answer = await invite.run({ community, role: value.role, place, phone: value.phone, until: untilOf(value) })
    if (!answer) return showFirstError()
    draft.clear()
    setTried(false)
    setGiven({})
    setDone(answer)
  }

  if (done) return <InviteDone invited={done} onAgain={() => setDone(null)} />
  return (
    <Page
      title="邀请"
      action={
        <>
          {invite.error && !invite.error.fields && <NoticeBar kind="warning">{invite.error.message}</NoticeBar>}
          <Button onPress={submit} busy={invite.busy} busyLabel="正在生成邀请码…">
            生成邀请码
          </Button>
        </>
      }
    >
      <Words tone="soft">对方还没登记也可以邀请。邀请码认手机号，别人捡到也用不了。</Words>
      <PowerFields
        community={community}
        value={value}
        onChange={(next) => change({ ...value, ...next })}
        wrong={wrong}
      />
      <Field
        name="phone"
        label="对方的手机号"
        hint="对方要用这个号码登记"
        kind="phone"
        maxLength={11}
        value={value.phone}
        onChange={(phone) => change({ ...value, phone })}
        error={tried ? (phoneWrong ?? invite.fieldError('phone')) : undefined}
      />
    </Page>
  )
}
