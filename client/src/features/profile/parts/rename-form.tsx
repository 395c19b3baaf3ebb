import { useState } from 'react'
import * as fields from '../../../../../shared/contracts/fields'
import { useDraft } from '../../../parts/draft'
import { back } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useRename } from '../hooks/use-mine'

interface RenameFormProps {
  name: string
  homes: readonly { verified: boolean }[]
}

/** The name as it should be, and what correcting it means for verified homes. */
export function RenameForm({ name, homes }: RenameFormProps) {
  const draft = useDraft('rename', { name })
  const rename = useRename()
  const [tried, setTried] = useState(false)
  const typed = draft.value.name
  const wrong = fields.personName.safeParse(typed).error?.issues[0]?.message
  const same = typed.trim() === name ? '和现在的姓名一样，不用改' : undefined
  const refused = rename.error?.code === 'NAME_REFUSED' ? rename.error.message : rename.fieldError('name')

  async function submit(): Promise<void> {
    setTried(true)
    if (wrong ?? same) {
      showFirstError()
      return
    }
    if (!(await rename.run({ name: typed }))) return
    draft.clear()
    toast('姓名改好了')
    back('details')
  }

  return (
    <Page
      title="更正姓名"
      action={
        <>
          {rename.error && !refused && <NoticeBar kind="warning">{rename.error.message}</NoticeBar>}
          <Button onPress={submit} busy={rename.busy} busyLabel="正在保存…">
            改成这个姓名
          </Button>
        </>
      }
    >
      <Field
        name="name"
        label="您的姓名"
        hint="和身份证上一样"
        value={typed}
        onChange={(next) => {
          draft.set({ name: next })
          rename.reset()
        }}
        maxLength={20}
        error={(tried ? (wrong ?? same) : undefined) ?? refused}
      />
      {homes.some(({ verified }) => verified) && <NoticeBar kind="warning">改名后，已核验的住址要重新核验。</NoticeBar>}
      <Words tone="soft">以前办的事还是您的，不受影响。</Words>
    </Page>
  )
}
