import { open } from '../../../parts/routes'
import { List } from '../../../ui/list'
import { Resource } from '../../../ui/resource'
import { Row } from '../../../ui/row'
import { Words } from '../../../ui/words'
import { useMine } from '../hooks/use-mine'
import { traitsWords } from './traits-form-values'

/** Each line says what is known and leads to where it is corrected. */
export function MyDetails() {
  const query = useMine()
  return (
    <Resource query={query}>
      {({ person, phone, phoneFrom, traits }) => (
        <>
          <List>
            <Row icon="me" title="姓名" note={person.name} value="更正" onPress={() => open('rename')} />
            <Row
              icon="phone"
              title="手机号"
              note={`${phone}${phoneFrom === 'wechat' ? '（微信绑定）' : ''}`}
              value="更换"
              onPress={() => open('changePhone')}
            />
            <Row
              icon="document"
              title="个人情况"
              note={traitsWords(traits)}
              value="填写"
              onPress={() => open('traits')}
            />
          </List>
          <Words tone="soft">手机号平时只显示一部分。个人情况可以不填，填了也随时能清空。</Words>
        </>
      )}
    </Resource>
  )
}
