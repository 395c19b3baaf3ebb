import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'

/** Short answers to short questions: 要多久 → 当场办结. */
export function Facts({ facts }: { facts: readonly { question: string; answer: string }[] }) {
  return (
    <List>
      {facts.map(({ question, answer }) => (
        <Row key={question} title={answer} note={question} />
      ))}
    </List>
  )
}
