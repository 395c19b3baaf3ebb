import { View } from '@tarojs/components'
import { spokenClock } from '../../../../../shared/domain/spoken-time'
import { now } from '../../../cloud/server-clock'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Empty } from '../../../ui/empty'
import { List } from '../../../ui/list'
import { LoadMore } from '../../../ui/load-more'
import { Resource } from '../../../ui/resource'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'
import { useReveals } from '../hooks/use-reveals'
import { byDay, rightWords } from './reveal-words'

const NONE = (
  <Empty
    icon="phone"
    title="还没有人看过您的手机号"
    hint="您的手机号平时不给人看。谁因公看了，这里会记下来：是谁、什么时候、为了什么事。"
  />
)

/** Every time my phone was shown, by day. */
export function MyReveals() {
  const query = useReveals()
  usePullToRefresh(query.refetch)
  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.reveals.length === 0} empty={NONE}>
      {({ pages }) => (
        <>
          <Words tone="soft">只有手上在办您的事的人才能看，看之前先记下来。觉得不对，请打社区电话。</Words>
          {byDay(
            pages.flatMap(({ reveals }) => reveals),
            now(),
          ).map(({ day, lines }) => (
            <Section key={day} title={day}>
              <List>
                {lines.map((line) => (
                  <Row
                    key={line.id}
                    icon="me"
                    title={line.byName}
                    note={
                      <>
                        <View>{rightWords(line.duty)}</View>
                        <View>{line.placeName}</View>
                      </>
                    }
                    value={spokenClock(line.at)}
                  />
                ))}
              </List>
            </Section>
          ))}
          <LoadMore query={query} end="全部都在这里了" />
        </>
      )}
    </Resource>
  )
}
