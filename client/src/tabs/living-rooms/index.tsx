import { useFirstScreen } from '../../parts/use-first-screen'
import { Empty } from '../../ui/empty'
import { Page } from '../../ui/page'
import { Resource } from '../../ui/resource'
import { Words } from '../../ui/words'
import { RoomCard } from './room-card'
import { useLivingRooms } from './use-living-rooms'

const NONE = (
  <Empty icon="living-rooms" title="还没有红心会客厅" hint="会客厅开放后，地址、时间和能做的事都会写在这里。" />
)

/** 会客厅: where they are, when they are open, and what one can do there. */
function LivingRooms() {
  const screen = useFirstScreen()
  const rooms = useLivingRooms(screen.data?.community?.id ?? '')
  return (
    <Page title="红心会客厅" tab="living-rooms" counts={{ home: screen.data?.unread ?? 0 }}>
      <Words tone="soft">家门口的会客厅，居民都可以来，不收费。</Words>
      <Resource query={screen} isEmpty={({ community }) => community === null} empty={NONE}>
        {() => (
          <Resource query={rooms} isEmpty={(data) => data.rooms.length === 0} empty={NONE}>
            {(data) => data.rooms.map((room) => <RoomCard key={room.id} room={room} />)}
          </Resource>
        )}
      </Resource>
    </Page>
  )
}

export default LivingRooms
