import { View } from '@tarojs/components'
import { THREAD_MACHINE, THREAD_NAMES } from '../../../../../shared/domain/thread-machine'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Section } from '../../../ui/section'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import type { NoticeView, Thread } from '../hooks/use-notice'
import { askMore } from './ask-more-sheet'
import { mayGoOn, threadTone } from './notice-words'

function OneThread({ thread, goesOn }: { thread: Thread; goesOn: boolean }) {
  return (
    <Card>
      <View className="hx-notice-thread__head">
        <Words size="strong">{`我的${THREAD_NAMES[thread.kind]}`}</Words>
        <Tag tone={threadTone(thread.status)}>{THREAD_MACHINE.states[thread.status].label}</Tag>
      </View>
      {thread.lines.map(({ at, byName, official, text }) => (
        <View key={`${at}:${text}`} className={`hx-notice-line${official ? ' hx-notice-line--official' : ''}`}>
          <Words tone="soft" size="small">{`${official ? `${byName} 答复` : '我'} · ${when(at, now())}`}</Words>
          <View className="hx-notice-line__text">{text}</View>
        </View>
      ))}
      {goesOn && (
        <Button kind="plain" onPress={() => void askMore(thread)}>
          {thread.status === 'answered' ? '继续问' : '再补充一句'}
        </Button>
      )}
    </Card>
  )
}

/** What I asked or objected here, and what was answered; nothing where I did not. */
export function Threads({ notice, threads }: { notice: NoticeView; threads: readonly Thread[] }) {
  if (threads.length === 0) return null
  return (
    <View className="hx-notice-threads">
      <Section title="我的提问和答复">
        {threads.map((thread) => (
          <OneThread key={thread.id} thread={thread} goesOn={mayGoOn(thread, notice)} />
        ))}
      </Section>
    </View>
  )
}
