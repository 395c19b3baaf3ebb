import { Image, View } from '@tarojs/components'
import { now } from '../cloud/server-clock'
import { aria } from '../ui/aria'
import { Icon } from '../ui/icon'
import { Pressable } from '../ui/pressable'
import { Tag } from '../ui/tag'
import { useSeenHere } from './emergency-seen'
import {
  byWords,
  groupWords,
  heardOf,
  type NoticeMark,
  type NoticeSummary,
  noticeMarks,
  objectionWords,
} from './notice-marks'
import { open } from './routes'
import './notice-row.scss'

interface NoticeRowProps {
  notice: NoticeSummary
  /** Who has not registered has read nothing and been told nothing. */
  registered: boolean
}

function Mark({ mark }: { mark: NoticeMark }) {
  if (mark.tone === 'plain') return <View className="hx-notice-row__mark">{mark.words}</View>
  return <Tag tone={mark.tone}>{mark.words}</Tag>
}

/** A line of the feed: what is unread says so in a word. Pressing it opens the notice. */
export function NoticeRow({ notice, registered }: NoticeRowProps) {
  const seenHere = useSeenHere()
  const unread = registered && notice.unread
  const marks = noticeMarks(notice, registered ? notice.acknowledged : seenHere(notice))
  const objection = objectionWords(notice, now())
  const groups = groupWords(notice)
  return (
    <Pressable
      className="hx-row hx-row--pressable"
      onPress={() => open('notice', { notice: notice.id })}
      said={{ label: heardOf({ notice, marks, unread, now: now() }) }}
    >
      <View className="hx-row__words">
        {(unread || marks.length > 0) && (
          <View className="hx-notice-row__marks">
            {unread && <View className="hx-notice-row__unread">未读</View>}
            {marks.map((mark) => (
              <Mark key={mark.words} mark={mark} />
            ))}
          </View>
        )}
        <View className={`hx-notice-row__title${unread ? ' hx-notice-row__title--unread' : ''}`}>{notice.title}</View>
        <View className="hx-row__note">{byWords(notice, now())}</View>
        {objection !== null && <View className="hx-row__note">{objection}</View>}
        {groups !== '' && <View className="hx-row__note">{`发给：${groups}`}</View>}
      </View>
      {notice.picture !== null && (
        <View className="hx-notice-row__frame" {...aria({ hidden: true })}>
          <Image className="hx-notice-row__picture" mode="aspectFill" src={notice.picture} lazyLoad />
        </View>
      )}
      <Icon name="forward" small />
    </Pressable>
  )
}
