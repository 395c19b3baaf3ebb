import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { now } from '../../../cloud/server-clock'
import { homeStanding } from '../../../parts/home/home-standing'
import { roleNamesNow } from '../../../parts/powers'
import { privacyAgreed } from '../../../parts/privacy'
import { open } from '../../../parts/routes'
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
  const main = person.homes[0] ?? null
  const home = useHomeName(main?.stairwell ?? null)
  const standing = main && homeStanding(main, now())
  return (
    <Card>
      <View className="hx-my__head">
        <Words size="head" heading>
          {person.name}
        </Words>
        {standing && <Tag tone={standing.tone}>{standing.label}</Tag>}
      </View>
      <Words tone="soft">{main === null ? `${community} · 不住在本社区` : `${community} ${home}`}</Words>
      {standing && !person.verified && (
        <>
          <Words tone="soft">{`${standing.next}。预约不受影响。`}</Words>
          <Button kind="plain" onPress={() => open('myHomes')}>
            {standing.mayApply ? '去申请核验' : '看核验进度'}
          </Button>
        </>
      )}
      <View className="hx-my__roles">
        {roleNamesNow(person.grants, now()).map((name) => (
          <View key={name} className="hx-my__role">
            {name}
          </View>
        ))}
      </View>
      <View className="hx-my__number">
        <View>
          <Words tone="soft">{`居民编号 ${person.id.slice(0, 7)}…`}</Words>
          <Words size="small" tone="soft">
            找工作人员查事情、领职责时，报这个编号
          </Words>
        </View>
        <Button kind="quiet" narrow onPress={() => copyNumber(person.id)} label="复制居民编号">
          复制
        </Button>
      </View>
    </Card>
  )
}
