import { useState } from 'react'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { leaders } from '../../../../../shared/contracts/leaders'
import { pictureFolder } from '../../../../../shared/domain/uploads'
import { asCloudError } from '../../../cloud/cloud-error'
import { uploadFile } from '../../../cloud/upload-file'
import { choosePicture } from '../../../parts/choose-file'
import { useDraft } from '../../../parts/draft'
import { useFirstScreen } from '../../../parts/use-first-screen'
import type { WorkPlace } from '../../../parts/work/work-place'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useEditPost } from '../hooks/use-card'
import { CardPicture } from './card-picture'
import { linesOf } from './lines-of'

interface CardFormProps {
  post: OutputOf<typeof leaders.post>['post']
  as: WorkPlace['as']
}

/** What residents read of their leader; the draft stays on this phone until it was sent. */
export function CardForm({ post, as }: CardFormProps) {
  const { building, rev } = post
  const edit = useEditPost()
  const me = useFirstScreen().data?.person?.id ?? ''
  const draft = useDraft(`leader-card.${building}.${rev}`, {
    pledge: post.pledge,
    serviceHours: post.serviceHours,
    duties: post.duties.join('\n'),
    offers: post.offers.join('\n'),
  })
  // A new picture's file id; null keeps none.
  const [picture, setPicture] = useState<{ file: string; shown: string } | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const { pledge, serviceHours, duties, offers } = draft.value

  function change(part: Partial<typeof draft.value>): void {
    draft.set({ ...draft.value, ...part })
    edit.reset()
  }

  async function choose(): Promise<void> {
    setFailed(null)
    try {
      const chosen = await choosePicture()
      if (chosen) setPicture({ file: await uploadFile(chosen, pictureFolder(me)), shown: chosen.path })
    } catch (cause) {
      setFailed(asCloudError(cause).message)
    }
  }

  async function save(): Promise<void> {
    const words = { pledge, serviceHours, duties: linesOf(duties), offers: linesOf(offers) }
    const answer = await edit.run({
      place: building,
      rev,
      ...words,
      ...(picture === null ? {} : { picture: picture.file }),
    })
    if (!answer) return
    draft.clear()
    toast('名片更新了')
  }

  const shown = picture?.shown ?? post.picture
  const refused = failed ?? (edit.error && !edit.error.fields ? edit.error.message : null)
  return (
    <>
      <Words size="head" heading>
        {post.name}
      </Words>
      <Words tone="soft">{post.label}</Words>
      <CardPicture
        picture={shown}
        waits={picture !== null || (post.picture !== null && !post.pictureSeen)}
        as={as}
        onChoose={() => void choose()}
      />
      <Field
        name="pledge"
        label="我的承诺"
        optional
        kind="lines"
        placeholder="例如：楼里有事您说话，我尽力办"
        maxLength={120}
        value={pledge}
        onChange={(next) => change({ pledge: next })}
        error={edit.fieldError('pledge')}
      />
      <Field
        name="serviceHours"
        label="什么时候方便找我"
        optional
        placeholder="例如：每天 18:00–20:00"
        maxLength={60}
        value={serviceHours}
        onChange={(next) => change({ serviceHours: next })}
        error={edit.fieldError('serviceHours')}
      />
      <Field
        name="duties"
        label="我的职责"
        optional
        kind="lines"
        hint="一行一条，最多 8 条"
        maxLength={330}
        value={duties}
        onChange={(next) => change({ duties: next })}
        error={edit.fieldError('duties')}
      />
      <Field
        name="offers"
        label="能帮您做的"
        optional
        kind="lines"
        hint="一行一条，最多 8 条"
        maxLength={330}
        value={offers}
        onChange={(next) => change({ offers: next })}
        error={edit.fieldError('offers')}
      />
      {refused !== null && <NoticeBar kind="warning">{refused}</NoticeBar>}
      <Button onPress={save} busy={edit.busy} busyLabel="正在保存…">
        保存
      </Button>
    </>
  )
}
