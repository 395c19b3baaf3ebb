import { PRIVACY_NOTICE } from '../../../../../shared/domain/privacy-notice'
import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { List } from '../../../ui/list'
import { Resource } from '../../../ui/resource'
import { Row } from '../../../ui/row'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { useMine } from '../hooks/use-mine'

/** Each version agreed to, the latest first, and how to take consent back. */
export function MyConsents() {
  const query = useMine()
  return (
    <Resource query={query}>
      {({ consents }) => (
        <>
          <List>
            {[...consents].reverse().map(({ notice, at }) => (
              <Row
                key={`${notice} ${at}`}
                icon="check"
                title={`隐私说明 ${notice} 版`}
                note={`${when(at, now())} 同意`}
                value={notice === PRIVACY_NOTICE ? <Tag tone="good">现行</Tag> : undefined}
              />
            ))}
          </List>
          <Button kind="plain" onPress={() => open('privacy')}>
            看现行的完整说明
          </Button>
          <Words tone="soft">想收回同意，可以注销：您的姓名、手机号和住址都会删掉。</Words>
          <Button kind="quiet" onPress={() => open('erase')}>
            去看注销
          </Button>
        </>
      )}
    </Resource>
  )
}
