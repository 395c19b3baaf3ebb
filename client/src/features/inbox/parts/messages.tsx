import type { ReactNode } from 'react'
import { now } from '../../../cloud/server-clock'
import { openLink } from '../../../parts/routes'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { LoadMore } from '../../../ui/load-more'
import { NoticeBar } from '../../../ui/notice-bar'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { type Shelf, useInbox } from '../hooks/use-inbox'
import { useMarkRead } from '../hooks/use-mark-read'
import { byDay } from './by-day'
import { MessageRow, type MessageView } from './message-row'

const EMPTY: Record<Shelf, ReactNode> = {
  inbox: <Empty icon="message" title="还没有消息" hint="预约有了结果，社区会在这里告诉您。" />,
  archive: <Empty icon="message" title="还没有以前的消息" hint="消息放久了，会自动收到这里，不会丢。" />,
}

/** My messages of one shelf by day; opening one marks it as read. */
export function Messages({ shelf }: { shelf: Shelf }) {
  const query = useInbox(shelf)
  usePullToRefresh(query.refetch)
  const markOne = useMarkRead()
  const markAll = useMarkRead()

  function openMessage(message: MessageView): void {
    // Reading must not wait for the mark: if it is lost, the message only stays unread.
    if (message.unread) markOne.run({ message: message.id })
    if (message.link !== '') openLink(message.link)
  }

  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.messages.length === 0} empty={EMPTY[shelf]}>
      {({ pages }) => (
        <>
          {markAll.error && <NoticeBar kind="warning">{markAll.error.message}</NoticeBar>}
          {shelf === 'inbox' && (pages[0]?.unread ?? 0) > 0 && (
            <Button kind="plain" busy={markAll.busy} onPress={() => markAll.run({ message: null })}>
              {`全部标为已读（${pages[0]?.unread} 条）`}
            </Button>
          )}
          {byDay(
            pages.flatMap(({ messages }) => messages),
            now(),
          ).map(({ day, messages }) => (
            <Section key={day} title={day}>
              <List>
                {messages.map((message) => (
                  <MessageRow key={message.id} message={message} onPress={() => openMessage(message)} />
                ))}
              </List>
            </Section>
          ))}
          <LoadMore query={query} end="没有更早的消息了" />
        </>
      )}
    </Resource>
  )
}
