import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { leaders } from '../../../../../shared/contracts/leaders'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'

export type VacantPost = OutputOf<typeof leaders.vacancies>['posts'][number]

interface VacancyCardProps {
  post: VacantPost
  onCover: () => void
  /** Undefined for staff: managers invite. */
  onInvite: (() => void) | undefined
}

/** A building without a leader: who covers, and how to find one. */
export function VacancyCard({ post, onCover, onInvite }: VacancyCardProps) {
  const covered = post.coverName !== null
  return (
    <Card>
      <View className="hx-manage__head">
        <Words size="strong" heading>
          {post.label}
        </Words>
        <Tag tone={covered ? 'waiting' : 'urgent'}>{covered ? '有人代管' : '没人管'}</Tag>
      </View>
      <Words tone="soft">{covered ? `${post.coverName}代管` : '居民的求助现在直接到社区工作人员'}</Words>
      <View className="hx-manage__two">
        <Button kind="plain" onPress={onCover} label={`${post.label}，安排代管`}>
          {covered ? '换代管' : '安排代管'}
        </Button>
        {onInvite && (
          <Button kind="plain" onPress={onInvite} label={`${post.label}，邀请楼栋长`}>
            邀请楼栋长
          </Button>
        )}
      </View>
    </Card>
  )
}
