import { View } from '@tarojs/components'
import { NOTICES } from '../../../../../shared/domain/notice-kinds'
import { kindOf } from '../../../../../shared/domain/places'
import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { when } from '../../../parts/when'
import { Card } from '../../../ui/card'
import { List } from '../../../ui/list'
import { NoticeBar } from '../../../ui/notice-bar'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Steps } from '../../../ui/steps'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { useHouseholdCount } from '../hooks/use-household-count'
import { openBlanks } from './blanks'
import { nextWords } from './next-words'
import { NoticeContent } from './notice-content'
import { NoticeFacts } from './notice-facts'
import { NoticeOthers } from './notice-others'
import { noticeStanding } from './notice-standing'
import type { WrittenNotice } from './notice-views'
import { htmlOfNodes } from './rich-html'

interface NoticeViewProps {
  place: string
  notice: WrittenNotice
}

/** What is about to happen, or what is amiss, of a draft. */
function Preview({ place, notice }: NoticeViewProps) {
  const households = useHouseholdCount(notice.targets.map((target) => target.place))
  const blanks = openBlanks(notice.title, htmlOfNodes(notice.nodes))
  const refused = [...notice.steps].reverse().find(({ reason }) => reason !== null)
  return (
    <>
      {refused?.reason && <NoticeBar kind="warning">{`${refused.byName}退回了：${refused.reason}`}</NoticeBar>}
      {blanks.length > 0 && <NoticeBar kind="warning">{`还没填好：${blanks.join('、')}`}</NoticeBar>}
      <NoticeBar>{`还没有发布，下面是居民会看到的样子。${nextWords(notice, { leader: kindOf(place) === 'building', households, now: now() })}`}</NoticeBar>
    </>
  )
}

/** One written notice: how it stands, what its readers read, to whom it goes, and what was done with it. */
export function NoticeView({ place, notice }: NoticeViewProps) {
  const { label, tone, next } = noticeStanding(notice, now())
  const out = notice.publishedAt !== null
  return (
    <>
      <View className="hx-notice-desk__head">
        <Words size="strong">{NOTICES[notice.kind].name}</Words>
        <Tag tone={tone}>{label}</Tag>
      </View>
      {notice.status === 'draft' ? <Preview place={place} notice={notice} /> : <Words tone="soft">{next}</Words>}
      <View className="hx-notice-desk__columns">
        <View className="hx-notice-desk__column">
          <Card>
            <NoticeContent notice={notice} />
          </Card>
        </View>
        <View className="hx-notice-desk__column">
          {out && (
            <List>
              {notice.status !== 'published' && (
                <Row
                  icon="home"
                  title="送达情况"
                  note="哪些户看到了，哪些没有"
                  onPress={() => open('reachBoard', { place, notice: notice.id })}
                />
              )}
              <Row
                icon="message"
                title="提问和异议"
                note="居民问的，在这里回答"
                onPress={() => open('noticeThreads', { place, notice: notice.id })}
              />
            </List>
          )}
          <NoticeFacts notice={notice} />
          <NoticeOthers place={place} notice={notice} />
          <Section title="经过">
            <Steps
              steps={notice.steps.map(({ at, label: title, byName, reason }) => ({
                title: byName === '' ? title : `${title} · ${byName}`,
                when: when(at, now()),
                ...(reason === null ? {} : { note: `原因：${reason}` }),
                state: 'done' as const,
              }))}
            />
          </Section>
        </View>
      </View>
    </>
  )
}
