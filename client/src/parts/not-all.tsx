import { Words } from '../ui/words'

interface NotAllProps {
  /** Whether the list was cut. */
  more: boolean
  /** How many are listed, with their measure: `50 位`. */
  shown: string
  /** What to do about the others, a whole sentence. */
  then: string
}

/** The foot of a list that was cut: that it was, and how to get at the rest. Nothing under a whole one. */
export function NotAll({ more, shown, then }: NotAllProps) {
  return more ? <Words tone="soft">{`只列出了 ${shown}，还有没列出来的。${then}`}</Words> : null
}
