import { Image } from '@tarojs/components'
import type { WorkPlace } from '../../../parts/work/work-place'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Section } from '../../../ui/section'

interface CardPictureProps {
  /** Where it can be read; null without one. */
  picture: string | null
  /** Residents do not see it yet. */
  waits: boolean
  as: WorkPlace['as']
  onChoose: () => void
}

/** Saving is the look: what staff save, residents see. */
const WAITS: Record<WorkPlace['as'], string> = {
  leader: '新照片要等社区工作人员看过，才会给居民看到。',
  staff: '居民还看不到这张照片。您看过没有问题，点“保存”，居民就看得到了。',
}

/** The leader's picture, whether residents see it yet, and the way to another. */
export function CardPicture({ picture, waits, as, onChoose }: CardPictureProps) {
  return (
    <Section title="照片">
      {picture !== null && (
        <Image className="hx-leader-desk__picture" src={picture} mode="aspectFill" ariaLabel="名片上的照片" />
      )}
      {waits && <NoticeBar>{WAITS[as]}</NoticeBar>}
      <Button kind="plain" onPress={onChoose}>
        {picture === null ? '放一张照片' : '换一张照片'}
      </Button>
    </Section>
  )
}
