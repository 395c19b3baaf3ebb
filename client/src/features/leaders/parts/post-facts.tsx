import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { leaders } from '../../../../../shared/contracts/leaders'
import { Portrait } from '../../../parts/portrait'
import { Card } from '../../../ui/card'
import { Icon } from '../../../ui/icon'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'
import { holdingWords } from './post-words'

export type Post = OutputOf<typeof leaders.post>['post']

/** Who it is: face, name, building, pledge and hours. */
export function PostHead({ post }: { post: Post }) {
  const { label, name, picture, pledge, serviceHours, vacant } = post
  return (
    <Card>
      <View className="hx-leader__head">
        <Portrait large name={vacant ? '' : name} picture={vacant ? null : picture} />
        <View className="hx-leader__who">
          <Words size="head" heading>
            {vacant ? label : name}
          </Words>
          <Words tone="soft">{vacant ? holdingWords(post) : `${holdingWords(post)} · ${label}`}</Words>
        </View>
      </View>
      {!vacant && pledge !== '' && <View className="hx-leader__pledge">{`我承诺：${pledge}`}</View>}
      {!vacant && serviceHours !== '' && (
        <View className="hx-leader__line">
          <Icon name="clock" small />
          <View className="hx-leader__words">{`方便找我的时间：${serviceHours}`}</View>
        </View>
      )}
    </Card>
  )
}

/** Short lines, each with its tick. */
export function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <Section title={title}>
      <Card>
        {lines.map((line) => (
          <View key={line} className="hx-leader__line">
            <Icon name="check" small />
            <View className="hx-leader__words">{line}</View>
          </View>
        ))}
      </Card>
    </Section>
  )
}
