import { open } from '../../../parts/routes'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'

/** What is asked for rarely; it needs no answer of the cloud. */
export function Settings({ registered, staff }: { registered: boolean; staff: boolean }) {
  return (
    <Section title="设置">
      <List>
        {registered && (
          <Row
            icon="message"
            title="微信提醒"
            note="哪些事发微信、夜里几点不打扰"
            onPress={() => open('messageSettings')}
          />
        )}
        {registered && (
          <Row
            icon="plus"
            title="我收到了邀请码"
            note="社区请您担任楼栋长、网格员等职责"
            onPress={() => open('acceptInvitation')}
          />
        )}
        <Row icon="info" title="关于和隐私" note="我们怎样保护您的信息" onPress={() => open('privacy')} />
        {!staff && (
          <Row
            icon="desk"
            title="我是社区管理员"
            note={registered ? '用安装人员给的认领码认领' : '先登记，再用认领码认领'}
            onPress={() => open('claimManager')}
          />
        )}
      </List>
    </Section>
  )
}
