import { useState } from 'react'
import * as fields from '../../../../../shared/contracts/fields'
import { at } from '../../../../../shared/domain/shanghai'
import { useDraft } from '../../../parts/draft'
import { back } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useGrant } from '../hooks/use-powers'
import { EMPTY_POWER, missingPower, type PowerDraft, placeOf, untilOf } from './power-draft'
import { PowerFields } from './power-fields'

interface Draft extends PowerDraft {
  person: string
}

/** Gives a role to somebody who has registered already, by their number. */
export function GrantForm({ community }: { community: string }) {
  const draft = useDraft<Draft>('grant', { ...EMPTY_POWER, person: '' })
  const grant = useGrant()
  const [tried, setTried] = useState(false)
  const { value } = draft
  const personWrong = fields.personId.safeParse(value.person.trim()).success
    ? undefined
    : '居民编号是 p 开头的 25 个字符，请对方在“我的”里复制给您'
  const unknown = grant.error?.code === 'PERSON_UNKNOWN' ? grant.error.message : undefined

  function change(next: Draft): void {
    draft.set(next)
    grant.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    const place = placeOf(value, community)
    const complete = personWrong === undefined && Object.keys(missingPower(value, community)).length === 0
    if (!complete || place === null || value.role === '') return showFirstError()
    const from = value.from === '' ? {} : { from: at(value.from, '00:00') }
    const sent = { community, person: value.person.trim(), role: value.role, place, until: untilOf(value), ...from }
    if (!(await grant.run(sent))) return showFirstError()
    draft.clear()
    toast('已授予，对方马上就能用')
    back('me')
  }

  return (
    <Page
      title="授予职责"
      action={
        <>
          {grant.error && !grant.error.fields && unknown === undefined && (
            <NoticeBar kind="warning">{grant.error.message}</NoticeBar>
          )}
          <Button onPress={submit} busy={grant.busy} busyLabel="正在授予…">
            授予
          </Button>
        </>
      }
    >
      <Words tone="soft">对方还没登记、或者不方便发编号，用“邀请”更省事。</Words>
      <Field
        name="person"
        label="居民编号"
        hint="对方在“我的”里点“复制”就有"
        maxLength={40}
        value={value.person}
        onChange={(person) => change({ ...value, person })}
        error={tried ? (personWrong ?? unknown) : undefined}
      />
      <PowerFields
        later
        community={community}
        value={value}
        onChange={(next) => change({ ...value, ...next })}
        wrong={tried ? missingPower(value, community) : {}}
      />
    </Page>
  )
}
