import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Words } from '../ui/words'
import { open } from './routes'

interface InvitationProps {
  title: string
  why: string
  /** Where something else is the main action. */
  quiet?: boolean
}

/** For who has not registered: why it is worth a minute, and the way there. */
export function Invitation({ title, why, quiet = false }: InvitationProps) {
  return (
    <Card>
      <Words size="strong" heading>
        {title}
      </Words>
      <Words tone="soft">{why}</Words>
      <Button kind={quiet ? 'plain' : 'main'} onPress={() => open('register')}>
        登记一下，只需一分钟
      </Button>
    </Card>
  )
}
