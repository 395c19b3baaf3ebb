import type { EligibilityQuestion } from '../../../../../shared/model/item'

export type Answers = Record<string, 'yes' | 'no'>

/** Where somebody stands: nothing asked or all well, something not answered yet, or a trip in vain. */
export function standingOf(questions: readonly EligibilityQuestion[], answers: Answers): 'fits' | 'open' | 'stopped' {
  if (questions.some(({ question, stops }) => answers[question] === stops)) return 'stopped'
  return questions.every(({ question }) => answers[question] !== undefined) ? 'fits' : 'open'
}
