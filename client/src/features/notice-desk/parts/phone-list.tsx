import { View } from '@tarojs/components'
import { phoneCall } from '../../../parts/phone-call'
import { inGroups } from '../../../parts/phone-groups'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Words } from '../../../ui/words'

interface PhoneListProps {
  people: readonly { name: string; label: string; phone: string }[]
}

/** Whom to call, door by door, with a button each. */
export function PhoneList({ people }: PhoneListProps) {
  return (
    <View className="hx-notice-desk__cards">
      {people.map(({ name, label, phone }) => (
        <Card key={`${label} ${phone}`}>
          <Words tone="soft">{label}</Words>
          <Words size="strong">{name}</Words>
          <View className="hx-notice-desk__phone">{inGroups(phone)}</View>
          <Button kind="plain" onPress={() => phoneCall(phone)} label={`给${name}打电话`}>
            打电话
          </Button>
        </Card>
      ))}
    </View>
  )
}
