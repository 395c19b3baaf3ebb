import { View } from '@tarojs/components'
import { NoticeBar } from '../../../ui/notice-bar'
import { Skeleton } from '../../../ui/skeleton'
import { Words } from '../../../ui/words'
import type { useDoorPictures } from '../hooks/use-door-pictures'
import { DoorSheet } from './door-sheet'
import type { DoorPicture } from './print-doors'

interface DoorSheetsProps {
  doors: readonly (DoorPicture & { id: string })[]
  given: Pick<ReturnType<typeof useDoorPictures>, 'loading' | 'reason' | 'again'>
}

/** All doors of a building, and above them, on the screen alone, how the codes are read and why some are not WeChat's. */
export function DoorSheets({ doors, given: { loading, reason, again } }: DoorSheetsProps) {
  if (loading) return <Skeleton rows={2} />
  const ordinary = doors.filter(({ byWeChat }) => !byWeChat)
  const which = ordinary.length === doors.length ? '下面' : `有 ${ordinary.length} 个单元`
  return (
    <>
      <View className="hx-doors__about">
        <Words tone="soft">贴在单元门里侧。居民扫一扫，住址就选好了。码下面写着怎么扫，请一起打印。</Words>
        {reason !== '' && ordinary.length > 0 && (
          <NoticeBar kind="warning" action={{ label: '再试一次', onPress: again }}>
            {`${reason}${which}先用普通的码，要在小程序里扫。`}
          </NoticeBar>
        )}
      </View>
      <View className="hx-doors">
        {doors.map((door) => (
          <DoorSheet key={door.id} door={door} />
        ))}
      </View>
    </>
  )
}
