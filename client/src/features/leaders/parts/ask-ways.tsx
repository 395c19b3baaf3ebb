import { HELP, HELP_KINDS, type HelpKind } from '../../../../../shared/domain/help-machine'
import { open } from '../../../parts/routes'
import type { IconName } from '../../../ui/icon'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { askToVerify } from './ask-to-verify'
import type { Reach } from './reach'
import { withinWords } from './ways'

const ICONS: Record<HelpKind, IconName> = { question: 'message', homeCall: 'home', errand: 'document' }

/** The three ways to ask, each with what comes of it and by when. Only for who lives in the building. */
export function AskWays({ building, reach }: { building: string; reach: Reach }) {
  const verified = reach === 'verified'
  return (
    <Section title="有什么事要办？">
      <List>
        {HELP_KINDS.map((kind) => {
          const { name, label, about, needsVerified } = HELP[kind]
          const closed = needsVerified && !verified
          return (
            <Row
              key={kind}
              icon={ICONS[kind]}
              title={`${label}（${name}）`}
              note={`${about}，${withinWords(kind)}。${closed ? '核验住址后可以用。' : ''}`}
              onPress={() => (closed ? void askToVerify('ask', reach) : open('askLeader', { building, kind }))}
            />
          )
        })}
      </List>
    </Section>
  )
}
