import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { residents } from '../../../../../shared/contracts/residents'
import { TENURE_NAMES } from '../../../../../shared/domain/home-machine'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { NoticeBar } from '../../../ui/notice-bar'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { RevealPhone } from './reveal-phone'

export type Application = OutputOf<typeof residents.verificationQueue>['applications'][number]

interface ApplicationCardProps {
  place: string
  application: Application
  busy: boolean
  onVerify: () => void
  onRefuse: () => void
}

/** Who says they live where, and the two answers. */
export function ApplicationCard({ place, application, busy, onVerify, onRefuse }: ApplicationCardProps) {
  const { person, home, name, tenure, address, since, due, own } = application
  const late = due !== null && due <= now()
  const answerBy = due === null ? '等待答复' : late ? '已超过承诺时间' : `${when(due, now())}前答复`
  return (
    <Card>
      <View className="hx-leader-desk__head">
        <Words size="title" heading>
          {name}
        </Words>
        <Tag tone={late ? 'urgent' : 'waiting'}>{answerBy}</Tag>
      </View>
      <Words size="strong">{address}</Words>
      <Words tone="soft">{`${TENURE_NAMES[tenure]} · ${when(since, now())}申请`}</Words>
      {own ? (
        <NoticeBar>这是您自己家的住址，请社区工作人员来核验。</NoticeBar>
      ) : (
        <>
          <RevealPhone place={place} person={person} personName={name} duty="verification" about={home} />
          <View className="hx-leader-desk__two">
            <Button kind="plain" disabled={busy} onPress={onRefuse} label={`${name}的住址不能通过`}>
              不能通过
            </Button>
            <Button busy={busy} onPress={onVerify} label={`${name}住在这里，通过`}>
              确认住这里
            </Button>
          </View>
        </>
      )}
    </Card>
  )
}
