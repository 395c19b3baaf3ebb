import { Image, View } from '@tarojs/components'
import { MOST_PICTURES } from '../../../../../shared/domain/notice-files'
import { choosePictures } from '../../../parts/choose-file'
import { Button } from '../../../ui/button'
import { FieldError } from '../../../ui/field'
import { Pressable } from '../../../ui/pressable'
import { useUploads } from '../hooks/use-uploads'
import { PICTURE_RULE } from './file-rules'
import { keepPicture, pictureHere } from './pictures-here'

interface PicturesFieldProps {
  me: string
  /** Storage ids, in the order in which they are shown. */
  value: readonly string[]
  onAdd: (file: string) => void
  onRemove: (file: string) => void
}

/** Up to nine pictures; each is uploaded at once, so that the draft keeps it. */
export function PicturesField({ me, value, onAdd, onRemove }: PicturesFieldProps) {
  const uploads = useUploads(me)
  const left = MOST_PICTURES - value.length

  const add = () =>
    uploads.send(
      () => choosePictures(left),
      PICTURE_RULE,
      ({ file, path }) => {
        keepPicture(file, path)
        onAdd(file)
      },
    )

  return (
    <View className="hx-field">
      <View className="hx-field__label">
        图片<View className="hx-field__optional">（选填，最多 {MOST_PICTURES} 张）</View>
      </View>
      {value.length > 0 && (
        <View className="hx-notice-desk__pictures">
          {value.map((file, index) => {
            const path = pictureHere(file)
            return (
              <View key={file} className="hx-notice-desk__picture">
                {path === null ? (
                  <View className="hx-notice-desk__thumb">{`第 ${index + 1} 张`}</View>
                ) : (
                  <Image
                    className="hx-notice-desk__thumb"
                    src={path}
                    mode="aspectFill"
                    ariaLabel={`第 ${index + 1} 张图片`}
                  />
                )}
                <Pressable
                  className="hx-notice-desk__remove"
                  onPress={() => onRemove(file)}
                  said={{ label: `去掉第 ${index + 1} 张图片` }}
                >
                  去掉
                </Pressable>
              </View>
            )
          })}
        </View>
      )}
      {left > 0 && (
        <Button kind="plain" busy={uploads.busy} busyLabel="正在上传…" onPress={() => void add()}>
          加图片
        </Button>
      )}
      <FieldError error={uploads.failed} />
    </View>
  )
}
