import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { PICTURE_PLACEHOLDERS } from '../../../../../shared/domain/picture-states'
import { Pressable } from '../../../ui/pressable'
import type { NoticeView } from '../hooks/use-notice'

type Picture = NoticeView['pictures'][number]

/** Why a picture cannot be seen yet. */
const placeholder = ({ state }: Picture): string => (state === 'shown' ? '图片暂时打不开' : PICTURE_PLACEHOLDERS[state])

/** Pictures in their order, each over the whole width; one that was not found fit yet says so in its place. */
export function Pictures({ pictures }: { pictures: readonly Picture[] }) {
  const links = pictures.flatMap(({ link }) => link ?? [])
  return pictures.map((picture, index) => {
    const { file, link } = picture
    if (link === null) {
      return (
        <View key={file} className="hx-notice-picture hx-notice-picture--waiting">
          {placeholder(picture)}
        </View>
      )
    }
    return (
      <Pressable
        key={file}
        className="hx-notice-picture"
        onPress={() => void Taro.previewImage({ urls: links, current: link })}
        said={{ label: `第 ${index + 1} 张图片，共 ${pictures.length} 张，点开看大图` }}
      >
        <Image className="hx-notice-picture__image" mode="widthFix" src={link} lazyLoad />
      </Pressable>
    )
  })
}
