import { useDraft } from '../../../parts/draft'
import { open } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Words } from '../../../ui/words'
import { useAddArea } from '../hooks/use-change-areas'
import type { Area } from './area-views'
import { HallFields } from './hall-fields'

const EMPTY = { name: '', hall: { name: '', address: '', phone: '', hours: '' } }

/** A new community of a street, with its hall; residents can register in it at once. */
export function CommunityForm({ street }: { street: Area }) {
  const draft = useDraft(`new-community-${street.id}`, EMPTY)
  const add = useAddArea()
  const { value } = draft

  function change(next: typeof EMPTY): void {
    draft.set(next)
    add.reset()
  }

  async function submit(): Promise<void> {
    const answer = await add.run({ place: street.id, ...value })
    if (!answer) return showFirstError()
    draft.clear()
    open('area', { place: street.id, area: answer.area.id }, { replace: true })
  }

  return (
    <Page
      title="加一个社区"
      action={
        <>
          {add.error && !add.error.fields && <NoticeBar kind="warning">{add.error.message}</NoticeBar>}
          <Button onPress={() => void submit()} busy={add.busy} busyLabel="正在添加…">
            加上
          </Button>
        </>
      }
    >
      <Words tone="soft">{`加在${street.name}。加好后居民马上就能选这个社区登记，接着请邀请它的管理员。`}</Words>
      <Field
        name="name"
        label="社区名称"
        placeholder="例如：清泉社区"
        maxLength={30}
        value={value.name}
        onChange={(name) => change({ ...value, name })}
        error={add.fieldError('name')}
      />
      <HallFields
        value={value.hall}
        onChange={(hall) => change({ ...value, hall })}
        wrong={(field) => add.fieldError(`hall.${field}`)}
      />
    </Page>
  )
}
