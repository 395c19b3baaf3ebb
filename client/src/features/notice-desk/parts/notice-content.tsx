import { Image, View } from '@tarojs/components'
import { PICTURE_PLACEHOLDERS } from '../../../../../shared/domain/picture-states'
import { sizeWords } from '../../../parts/file-type'
import { useOpenFile } from '../../../parts/use-open-file'
import { List } from '../../../ui/list'
import { RichText } from '../../../ui/rich-text'
import { Row } from '../../../ui/row'
import { Words } from '../../../ui/words'
import type { WrittenNotice } from './notice-views'
import { pictureHere } from './pictures-here'

type Picture = WrittenNotice['pictures'][number]

/** A picture if it may be shown, else what readers see in its place; its author sees what was chosen on this phone. */
function Shown({ picture: { file, state, link }, number }: { picture: Picture; number: number }) {
  const src = link ?? pictureHere(file)
  return (
    <>
      {src !== null && (
        <Image className="hx-notice-desk__shown" src={src} mode="widthFix" ariaLabel={`第 ${number} 张图片`} />
      )}
      {state !== 'shown' && <View className="hx-notice-desk__placeholder">{PICTURE_PLACEHOLDERS[state]}</View>}
    </>
  )
}

/** What its readers read, drawn as they see it. */
export function NoticeContent({ notice }: { notice: WrittenNotice }) {
  const file = useOpenFile()
  return (
    <>
      <Words size="head" heading>
        {notice.title}
      </Words>
      {notice.correction !== null && <Words tone="amber">{`更正：${notice.correction}`}</Words>}
      <RichText nodes={notice.nodes} />
      {notice.pictures.map((picture, index) => (
        <Shown key={picture.file} picture={picture} number={index + 1} />
      ))}
      {notice.attachments.length > 0 && (
        <List>
          {notice.attachments.map(({ file: id, name, size, link }) => (
            <Row
              key={id}
              icon="document"
              title={name}
              note={`附件 · ${sizeWords(size)}`}
              onPress={() => void file.open(link, name)}
              label={`打开附件 ${name}`}
            />
          ))}
        </List>
      )}
    </>
  )
}
