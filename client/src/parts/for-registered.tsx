import type { ReactNode } from 'react'
import type * as z from 'zod/mini'
import type { me } from '../../../shared/contracts/person-views'
import { Resource } from '../ui/resource'
import { Invitation } from './invitation'
import { useFirstScreen } from './use-first-screen'

interface ForRegisteredProps {
  why: string
  children: (person: z.output<typeof me>) => ReactNode
}

/** What only somebody who has registered can see; others are told why it is worth it. */
export function ForRegistered({ why, children }: ForRegisteredProps) {
  const screen = useFirstScreen()
  return (
    <Resource query={screen}>
      {({ person }) => (person === null ? <Invitation title="您还没有登记" why={why} /> : children(person))}
    </Resource>
  )
}
