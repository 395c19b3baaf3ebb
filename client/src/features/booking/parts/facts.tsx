import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import './facts.scss'

/** Short answers to short questions: 要多久 → 当场办结. */
export function Facts({ facts }: { facts: readonly { question: string; answer: string }[] }) {
  return (
    <Card>
      {facts.map(({ question, answer }) => (
        <View key={question} className="hx-fact">
          <View className="hx-fact__question">{question}</View>
          <View className="hx-fact__answer">{answer}</View>
        </View>
      ))}
    </Card>
  )
}
