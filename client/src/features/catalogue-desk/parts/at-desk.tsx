import type { ReactNode } from 'react'
import { open } from '../../../parts/routes'
import { Empty } from '../../../ui/empty'
import { Resource } from '../../../ui/resource'
import type { useDesk } from '../hooks/use-catalogue-desk'

const NOT_FOR_YOU = (
  <Empty
    icon="desk"
    title="这里是社区工作人员用的"
    hint="如果您是工作人员，请让社区管理员给您授予职责。"
    action={{ label: '回首页', onPress: () => open('home') }}
  />
)

/** Shows a page to those of the desk. The server decides all the same. */
export function AtDesk({ desk, children }: { desk: ReturnType<typeof useDesk>; children: ReactNode }) {
  return (
    <Resource query={desk.screen} isEmpty={() => desk.community === ''} empty={NOT_FOR_YOU}>
      {() => children}
    </Resource>
  )
}
