import { View } from '@tarojs/components'
import { THREAD_LINES, THREAD_MACHINE, THREAD_NAMES } from '../../../../../shared/domain/thread-machine'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import type { Thread } from './notice-views'

/** What somebody asked or objected to, what was said since, and a way to answer. */
export function ThreadCard({ thread, onAnswer }: { thread: Thread; onAnswer: () => void }) {
  const { kind, status, personName, stairwellName, lines } = thread
  const waiting = status === 'waiting'
  const may = status !== 'closed' && lines.length < THREAD_LINES
  return (
    <Card>
      <View className="hx-notice-desk__head">
        <Words size="title" heading>
          {personName}
        </Words>
        <Tag tone={waiting ? 'waiting' : status === 'answered' ? 'good' : 'still'}>
          {THREAD_MACHINE.states[status].label}
        </Tag>
      </View>
      <Words tone="soft">{[THREAD_NAMES[kind], stairwellName].filter(Boolean).join(' · ')}</Words>
      {lines.map(({ at, byName, official, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place.
        <View key={index} className={`hx-thread-line${official ? ' hx-thread-line--official' : ''}`}>
          <Words tone="soft">{`${official ? `${byName}答复` : byName} · ${when(at, now())}`}</Words>
          <View className="hx-thread-line__text">{text}</View>
        </View>
      ))}
      {may && (
        <Button kind="plain" onPress={onAnswer} label={`答复${personName}`}>
          {waiting ? '答复' : '再说一句'}
        </Button>
      )}
    </Card>
  )
}
