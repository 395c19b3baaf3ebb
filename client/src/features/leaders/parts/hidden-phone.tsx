import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { HIDDEN_NUMBER, hiddenWords } from './hidden-words'
import type { Reach } from './reach'

interface HiddenPhoneProps {
  reach: Reach
  /** Who answers for the building. */
  whose: string
  /** Undefined where there is nothing to do about it here. */
  onPress?: (() => void) | undefined
}

/** In the number's place until it was shown: that it is hidden, why, and what to do. */
export function HiddenPhone({ reach, whose, onPress }: HiddenPhoneProps) {
  const words = hiddenWords(reach, whose)
  return (
    <List>
      <Row icon="phone" title={HIDDEN_NUMBER} note={words} label={words} {...(onPress ? { onPress } : {})} />
    </List>
  )
}
