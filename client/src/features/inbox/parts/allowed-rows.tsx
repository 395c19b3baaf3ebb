import type { ConsentMoment } from '../../../../../shared/domain/message-templates'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { useAllow } from '../hooks/use-allow'
import type { Preferences } from '../hooks/use-preferences'
import { allowedWords } from './preferences-form-values'

const MOMENTS: { moment: ConsentMoment; title: string }[] = [
  { moment: 'notice', title: '社区通知' },
  { moment: 'booking', title: '预约结果和提醒' },
  { moment: 'help', title: '楼栋长的答复' },
]

function AllowedRow({ moment, title, allowed }: (typeof MOMENTS)[number] & Pick<Preferences, 'allowed'>) {
  const { possible, allow } = useAllow(moment)
  if (!possible) return <Row icon="message" title={title} note="社区还没有开通，请看站内“消息”" />
  return <Row icon="message" title={title} note={allowedWords(allowed, moment)} onPress={allow} />
}

/** What WeChat may send me: it wants a yes of mine, for some of it each time anew. */
export function AllowedRows({ allowed }: Pick<Preferences, 'allowed'>) {
  return (
    <Section title="您允许微信发什么">
      <List>
        {MOMENTS.map((one) => (
          <AllowedRow key={one.moment} {...one} allowed={allowed} />
        ))}
      </List>
    </Section>
  )
}
