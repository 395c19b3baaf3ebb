import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { AtWork } from '../../../../parts/work/at-work'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { LoadMore } from '../../../../ui/load-more'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Tiles } from '../../../../ui/tiles'
import { useReceived } from '../../hooks/use-requests'
import { RequestCard } from '../../parts/request-card'
import '../../parts/leader-desk.scss'

type Which = 'live' | 'past'

const VIEWS = [
  { value: 'live' as const, label: '要办的' },
  { value: 'past' as const, label: '办过的' },
]
const ALSO: { id: 'verifications' | 'witness' | 'leaderCard' | 'reveals'; name: string }[] = [
  { id: 'verifications', name: '住址核验' },
  { id: 'witness', name: '家人同意' },
  { id: 'leaderCard', name: '我的名片' },
  { id: 'reveals', name: '谁看过我的电话' },
]
const EMPTY = {
  live: <Empty icon="check" title="都办完了" hint="邻居有事找您时，会出现在这里，也会发消息给您。" />,
  past: <Empty icon="document" title="还没有办过的" hint="答复过的求助会留在这里。" />,
}

function Received({ place, view }: { place: string; view: Which }) {
  const query = useReceived(place, view)
  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.requests.length === 0} empty={EMPTY[view]}>
      {({ pages }) => (
        <>
          <View className="hx-leader-desk__cards">
            {pages
              .flatMap(({ requests }) => requests)
              .map((request) => (
                <RequestCard
                  key={request.id}
                  request={request}
                  onPress={() => open('leaderRequest', { place, request: request.id })}
                />
              ))}
          </View>
          <LoadMore query={query} end="就这些了" />
        </>
      )}
    </Resource>
  )
}

/** 居民求助: what residents asked of me, or of my community. */
function LeaderDesk() {
  const { place } = useParams('place')
  const work = useWorkPlace(place)
  const [view, setView] = useState<Which>('live')
  return (
    <Page title="居民求助" wide>
      <AtWork work={work}>
        {(current) => (
          <>
            <Tiles
              label="还要做的"
              options={ALSO.filter(({ id }) => id !== 'leaderCard' || current.as === 'leader')}
              onChoose={({ id }) => {
                const page = ALSO.find((one) => one.id === id)?.id
                if (page) open(page, page === 'reveals' ? {} : { place: current.place })
              }}
            />
            <Chips<Which> label="看什么" options={VIEWS} value={view} onChange={setView} />
            <Received place={current.place} view={view} />
          </>
        )}
      </AtWork>
    </Page>
  )
}

export default LeaderDesk
