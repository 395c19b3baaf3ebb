import { View } from '@tarojs/components'
import type { EligibilityQuestion } from '../../../../../shared/model/item'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { NoticeBar } from '../../../ui/notice-bar'
import { Words } from '../../../ui/words'
import type { Answers } from './eligible'

const ANSWERS = [
  { value: 'yes' as const, label: '是' },
  { value: 'no' as const, label: '不是' },
  { value: 'none' as const, label: '还没答' },
]

interface Props {
  questions: readonly EligibilityQuestion[]
  answers: Answers
  onAnswer: (question: string, answer: 'yes' | 'no') => void
}

/** Asked before anybody comes: who would come in vain is told what to do instead. */
export function Eligibility({ questions, answers, onAnswer }: Props) {
  return (
    <>
      {questions.map(({ question, stops, instead }) => {
        const answer = answers[question] ?? 'none'
        return (
          <Card key={question}>
            <Words size="strong">{question}</Words>
            <Chips<'yes' | 'no' | 'none'>
              label={question}
              options={answer === 'none' ? ANSWERS : ANSWERS.slice(0, 2)}
              value={answer}
              onChange={(next) => next !== 'none' && onAnswer(question, next)}
            />
            {answer === stops && (
              <View>
                <NoticeBar kind="warning">{`先不用来：${instead}`}</NoticeBar>
              </View>
            )}
          </Card>
        )
      })}
    </>
  )
}
