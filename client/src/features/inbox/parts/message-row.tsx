import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { notifications } from '../../../../../shared/contracts/notifications'
import { spokenClock } from '../../../../../shared/domain/spoken-time'
import { Row } from '../../../ui/row'
import './message-row.scss'

export type MessageView = OutputOf<typeof notifications.inbox>['messages'][number]

/** One message; what has not been read says so in a word, not only by a dot. */
export function MessageRow({ message, onPress }: { message: MessageView; onPress: () => void }) {
  return (
    <Row
      title={
        <View className="hx-message__head">
          <View className={message.unread ? 'hx-message__title--unread' : ''}>{message.title}</View>
          {message.unread && <View className="hx-message__new">未读</View>}
        </View>
      }
      note={
        <>
          <View className="hx-message__body">{message.body}</View>
          <View>{spokenClock(message.at)}</View>
        </>
      }
      onPress={onPress}
    />
  )
}
