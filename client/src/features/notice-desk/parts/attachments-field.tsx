import { View } from '@tarojs/components'
import { MOST_ATTACHMENTS } from '../../../../../shared/domain/notice-files'
import { chooseAttachment } from '../../../parts/choose-file'
import { sizeWords } from '../../../parts/file-type'
import { Button } from '../../../ui/button'
import { FieldError } from '../../../ui/field'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { useUploads } from '../hooks/use-uploads'
import { ATTACHMENT_RULE } from './file-rules'
import type { WriteDraft } from './write-draft'

type Attachment = WriteDraft['attachments'][number]

interface AttachmentsFieldProps {
  me: string
  value: readonly Attachment[]
  onAdd: (file: Attachment) => void
  onRemove: (file: string) => void
  error?: string
}

const LONGEST_NAME = 80
const FROM_CHAT = '微信里：先把文件发到“文件传输助手”，再从聊天里选。'

/** A name that is too long loses its middle: its ending tells what it is. */
const named = (name: string) => (name.length > LONGEST_NAME ? `${name.slice(0, 60)}…${name.slice(-19)}` : name)

/** Up to five documents; each is uploaded at once, so that the draft keeps it. */
export function AttachmentsField({ me, value, onAdd, onRemove, error }: AttachmentsFieldProps) {
  const uploads = useUploads(me)

  const add = () =>
    uploads.send(
      async () => {
        const chosen = await chooseAttachment()
        return chosen ? [chosen] : []
      },
      ATTACHMENT_RULE,
      ({ file, name, size }) => onAdd({ file, name: named(name), size }),
    )

  return (
    <View className="hx-field">
      <View className="hx-field__label">
        附件<View className="hx-field__optional">（选填，最多 {MOST_ATTACHMENTS} 个）</View>
      </View>
      {process.env.TARO_ENV === 'weapp' && <View className="hx-field__hint">{FROM_CHAT}</View>}
      {value.length > 0 && (
        <List>
          {value.map(({ file, name, size }) => (
            <Row
              key={file}
              icon="document"
              title={name}
              note={sizeWords(size)}
              value="去掉"
              onPress={() => onRemove(file)}
              label={`去掉附件 ${name}`}
            />
          ))}
        </List>
      )}
      {value.length < MOST_ATTACHMENTS && (
        <Button kind="plain" busy={uploads.busy} busyLabel="正在上传…" onPress={() => void add()}>
          加附件
        </Button>
      )}
      <FieldError error={uploads.failed ?? error} />
    </View>
  )
}
