import type { Hall } from '../../../../../shared/model/community'
import { useDraft } from '../../../parts/draft'
import { back } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { useSetHall } from '../hooks/use-change-areas'
import type { Area } from './area-views'
import { HallFields } from './hall-fields'

interface HallFormProps {
  community: string
  hall: NonNullable<Area['hall']>
}

/** Where a community's hall is, its phone and its hours; residents see it at once. */
export function HallForm({ community, hall: { rev, ...told } }: HallFormProps) {
  const draft = useDraft<Hall>(`hall-${community}-${rev}`, told)
  const save = useSetHall()

  async function submit(): Promise<void> {
    if (!(await save.run({ community, hall: draft.value, rev }))) return showFirstError()
    draft.clear()
    back('areas')
  }

  return (
    <Page
      title="服务大厅"
      action={
        <>
          {save.error && !save.error.fields && <NoticeBar kind="warning">{save.error.message}</NoticeBar>}
          <Button onPress={() => void submit()} busy={save.busy} busyLabel="正在保存…">
            保存
          </Button>
        </>
      }
    >
      <HallFields
        value={draft.value}
        onChange={(next) => {
          draft.set(next)
          save.reset()
        }}
        wrong={(field) => save.fieldError(`hall.${field}`)}
      />
    </Page>
  )
}
