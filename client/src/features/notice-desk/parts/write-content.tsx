import { Field } from '../../../ui/field'
import { RichField } from '../../../ui/rich-field'
import { AttachmentsField } from './attachments-field'
import { PicturesField } from './pictures-field'
import type { WriteDraft } from './write-draft'
import type { Refused } from './write-refusals'

interface WriteContentProps {
  me: string
  value: WriteDraft
  onChange: (part: (draft: WriteDraft) => Partial<WriteDraft>) => void
  wrong: Refused['fields']
}

/** What its readers read: title, text, pictures and documents. */
export function WriteContent({ me, value, onChange, wrong }: WriteContentProps) {
  return (
    <>
      <Field
        name="title"
        label="标题"
        placeholder="例如：周三上午停水"
        maxLength={40}
        value={value.title}
        onChange={(title) => onChange(() => ({ title }))}
        error={wrong.title}
      />
      <RichField
        name="text"
        label="内容"
        hint="写清楚什么事、什么时候、要做什么"
        placeholder="点这里写"
        value={value.html}
        onChange={(html) => onChange(() => ({ html }))}
        error={wrong.html}
      />
      <PicturesField
        me={me}
        value={value.pictures}
        onAdd={(file) => onChange(({ pictures }) => ({ pictures: [...pictures, file] }))}
        onRemove={(file) => onChange(({ pictures }) => ({ pictures: pictures.filter((one) => one !== file) }))}
      />
      <AttachmentsField
        me={me}
        value={value.attachments}
        onAdd={(added) => onChange(({ attachments }) => ({ attachments: [...attachments, added] }))}
        onRemove={(file) =>
          onChange(({ attachments }) => ({ attachments: attachments.filter((one) => one.file !== file) }))
        }
        error={wrong.files}
      />
    </>
  )
}
