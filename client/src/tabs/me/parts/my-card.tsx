import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/identity'
import { ROLE_NAMES } from '../../../../../shared/model/role'
import { now } from '../../../cloud/server-clock'
import { rolesNow } from '../../../parts/powers'
import { privacyAgreed } from '../../../parts/privacy'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Tag } from '../../../ui/tag'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { useHomeName } from '../use-home-name'
import './my-card.scss'

async function copyNumber(number: string): Promise<void> {
  if (!(await privacyAgreed())) return
  try {
    await Taro.setClipboardData({ data: number })
    toast('居民编号已复制')
  } catch {
    toast('没能复制，请照着念给工作人员', 'failed')
  }
}

/** My name, home, standing and number. */
export function MyCard({ person, community }: { person: z.output<typeof me>; community: string }) {
  const home = useHomeName(person.stairwell)
  return (
    <Card>
      <View className="hx-my__head">
        <Words size="head" heading>
          {person.name}
        </Words>
        <Tag tone={person.verified ? 'good' : 'waiting'}>{person.verified ? '已核实' : '待核实'}</Tag>
      </View>
      <Words tone="soft">{person.stairwell === null ? `${community} · 不住在本社区` : `${community} ${home}`}</Words>
      {!person.verified && <Words tone="soft">预约不受影响。核实身份请带身份证到社区大厅。</Words>}
      <View className="hx-my__roles">
        {rolesNow(person.grants, now()).map((role) => (
          <View key={role} className="hx-my__role">
            {ROLE_NAMES[role]}
          </View>
        ))}
      </View>
      <View className="hx-my__number">
        <Words tone="soft">{`居民编号 ${person.id.slice(0, 7)}…`}</Words>
        <Button kind="quiet" narrow onPress={() => copyNumber(person.id)} label="复制居民编号">
          复制
        </Button>
      </View>
    </Card>
  )
}
