import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { residents } from '../../../../../shared/contracts/residents'
import { RELATION_NAMES } from '../../../../../shared/domain/family-machine'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { NoticeBar } from '../../../ui/notice-bar'
import { Words } from '../../../ui/words'

export type Waiting = OutputOf<typeof residents.witnessQueue>['waiting'][number]

/** A member without the app, whose consent should be heard. */
export function WaitingMember({ waiting, onAnswer }: { waiting: Waiting; onAnswer: () => void }) {
  const { name, actorName, relation, buildingName, since, own } = waiting
  return (
    <Card>
      <View className="hx-leader-desk__head">
        <Words size="title" heading>
          {name}
        </Words>
      </View>
      <Words>{`${actorName}想为${name}代办事情（对方是${actorName}的${RELATION_NAMES[relation]}）`}</Words>
      <Words tone="soft">{`${buildingName} · ${when(since, now())}提出`}</Words>
      {own ? (
        <NoticeBar>这是您自己提出的，请别的楼栋长或社区工作人员来确认。</NoticeBar>
      ) : (
        <Button kind="plain" onPress={onAnswer} label={`记录${name}本人的意思`}>
          当面问过了，记录
        </Button>
      )}
    </Card>
  )
}
