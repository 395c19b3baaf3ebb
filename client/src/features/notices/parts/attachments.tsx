import { sizeWords } from '../../../parts/file-type'
import { useOpenFile } from '../../../parts/use-open-file'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import type { NoticeView } from '../hooks/use-notice'

/** Files that go with the notice; nothing where there are none. */
export function Attachments({ attachments }: Pick<NoticeView, 'attachments'>) {
  const { open, busy } = useOpenFile()
  if (attachments.length === 0) return null
  return (
    <Section title="附件">
      <List>
        {attachments.map(({ file, name, size, link }) => (
          <Row
            key={file}
            icon="document"
            title={name}
            note={busy ? '正在打开…' : `${sizeWords(size)}，点开看`}
            onPress={() => void open(link, name)}
          />
        ))}
      </List>
    </Section>
  )
}
