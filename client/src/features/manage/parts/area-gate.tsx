import type { ReactNode } from 'react'
import { open } from '../../../parts/routes'
import { Empty } from '../../../ui/empty'
import { Resource } from '../../../ui/resource'
import type { useAreaDuty } from '../hooks/use-area-duty'

const NEEDED = (
  <Empty
    icon="desk"
    title="这里是街道和区的管理员用的"
    hint="社区里的地点，请社区管理员在“地点管理”里改。"
    action={{ label: '回首页', onPress: () => open('home') }}
  />
)

/** Shows a page to who manages a street or a district, and tells the others where theirs is. The server decides all the same. */
export function AreaGate({ duty, children }: { duty: ReturnType<typeof useAreaDuty>; children: ReactNode }) {
  return (
    <Resource query={duty.screen} isEmpty={() => duty.area === ''} empty={NEEDED}>
      {() => children}
    </Resource>
  )
}
