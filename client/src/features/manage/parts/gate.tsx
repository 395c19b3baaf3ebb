import type { ReactNode } from 'react'
import { open } from '../../../parts/routes'
import { Empty } from '../../../ui/empty'
import { Resource } from '../../../ui/resource'
import type { useDuty } from '../hooks/use-duty'

interface GateProps {
  duty: ReturnType<typeof useDuty>
  /** Staff may look on; else managers only. */
  staffToo?: boolean
  children: ReactNode
}

const home = () => open('home')

const STAFF_NEEDED = (
  <Empty
    icon="desk"
    title="这里是社区工作人员用的"
    hint="如果您是工作人员，请让社区管理员给您授予职责。"
    action={{ label: '回首页', onPress: home }}
  />
)
const MANAGER_NEEDED = (
  <Empty
    icon="desk"
    title="这里是社区管理员用的"
    hint="需要改动时，请找您社区的管理员。"
    action={{ label: '回首页', onPress: home }}
  />
)

/** Shows a page to those whose duty it is, and tells the others whom to ask. The server decides all the same. */
export function Gate({ duty, staffToo = false, children }: GateProps) {
  const { screen, community, manager } = duty
  const allowed = community !== '' && (manager || staffToo)
  return (
    <Resource query={screen} isEmpty={() => !allowed} empty={staffToo ? STAFF_NEEDED : MANAGER_NEEDED}>
      {() => children}
    </Resource>
  )
}
