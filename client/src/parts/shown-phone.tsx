import { View } from '@tarojs/components'
import { aria } from '../ui/aria'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Words } from '../ui/words'
import { phoneCall } from './phone-call'
import { inGroups } from './phone-groups'
import './shown-phone.scss'

interface ShownPhoneProps {
  whose: string
  phone: string
  /** Said under the number: who will see that it was looked at, where to go. */
  note: string
  /** The address, where one was shown with it. */
  address?: string | null
  /** Where the page's main action already rings it. */
  quiet?: boolean
}

/** A number that was just shown, large enough to be copied by hand, and a way to ring it. */
export function ShownPhone({ whose, phone, note, address = null, quiet = false }: ShownPhoneProps) {
  return (
    <Card>
      <Words tone="soft">{`${whose}的电话`}</Words>
      <View className="hx-shown-phone" {...aria({ role: 'status', live: 'polite' })}>
        {inGroups(phone)}
      </View>
      {address !== null && <Words size="strong">{address}</Words>}
      <Words tone="soft">{note}</Words>
      {!quiet && (
        <Button onPress={() => phoneCall(phone)} label={`给${whose}打电话`}>
          打电话
        </Button>
      )}
    </Card>
  )
}
