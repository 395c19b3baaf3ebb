import { home } from '../../../shared/contracts/home'
import { identity } from '../../../shared/contracts/identity'
import { residents } from '../../../shared/contracts/residents'
import { PRIVACY_NOTICE } from '../../../shared/domain/privacy-notice'
import { useCommand } from '../cloud/use-command'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { FieldError } from '../ui/field'
import { Words } from '../ui/words'
import { open } from './routes'

/** For whoever agreed to an older privacy notice: what to read, and the one tap. Everything else goes on meanwhile. */
export function NoticeAgain({ person }: { person: { agreed: boolean } | null }) {
  const agree = useCommand(residents.agree, { invalidates: [home.firstScreen, identity.whoAmI, residents.mine] })
  if (person === null || person.agreed) return null
  return (
    <Card>
      <Words size="strong" heading>
        隐私说明更新了，请再看一眼
      </Words>
      <Words tone="soft">写明了您的信息怎么用、谁能看、怎样改正和注销。先不同意，也能看服务和材料。</Words>
      <Button kind="plain" busy={agree.busy} onPress={() => void agree.run({ notice: PRIVACY_NOTICE })}>
        同意新的说明
      </Button>
      <Button kind="quiet" onPress={() => open('privacy')}>
        看完整说明
      </Button>
      <FieldError error={agree.error?.message} />
    </Card>
  )
}
