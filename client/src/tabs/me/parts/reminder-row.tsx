import { useReminders } from '../../../parts/use-reminders'
import { Row } from '../../../ui/row'
import { toast } from '../../../ui/toast'

/** Lets WeChat tell me of my next booking's answer. */
export function ReminderRow() {
  const reminders = useReminders()
  if (!reminders.possible) return <Row icon="message" title="微信提醒" note="社区还没有开通，请看站内“消息”" />

  function allow(): void {
    reminders
      .ask()
      .then(reminders.record)
      .then((allowed) => {
        if (allowed === undefined) toast('没有记下来，请再点一次', 'failed')
        else toast(allowed ? '好的，有结果会发微信告诉您' : '没有开启。站内“消息”里照样能看到结果')
      })
  }

  return <Row icon="message" title="微信提醒" note="点一下，预约有结果时发微信告诉您" onPress={allow} />
}
