import { View } from '@tarojs/components'
import type * as z from 'zod/mini'
import type { livingRoomView } from '../../../../shared/contracts/home'
import { LIVING_ROOM_FUNCTIONS } from '../../../../shared/model/community'
import { Card } from '../../ui/card'
import { Icon, type IconName } from '../../ui/icon'
import { Words } from '../../ui/words'
import './room-card.scss'

function Fact({ icon, children }: { icon: IconName; children: string }) {
  return (
    <View className="hx-room__fact">
      <Icon name={icon} small />
      <View>{children}</View>
    </View>
  )
}

/** One living room and what one can do there. */
export function RoomCard({ room }: { room: z.output<typeof livingRoomView> }) {
  return (
    <Card>
      <Words size="title" heading>
        {room.name}
      </Words>
      <Fact icon="place">{room.address}</Fact>
      <Fact icon="clock">{room.hours}</Fact>
      {room.keeper !== '' && <Fact icon="me">{`管理员 ${room.keeper}`}</Fact>}
      <View className="hx-room__functions">
        {room.functions.map((one) => (
          <View key={one} className="hx-room__function">
            {LIVING_ROOM_FUNCTIONS[one]}
          </View>
        ))}
      </View>
    </Card>
  )
}
