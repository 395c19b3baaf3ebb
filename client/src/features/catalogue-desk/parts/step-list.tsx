import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Steps } from '../../../ui/steps'

interface Step {
  at: number
  label: string
  byName: string
  reason: string | null
}

/** Who did what, from the first to the last. */
export function StepList({ steps }: { steps: readonly Step[] }) {
  return (
    <Steps
      steps={steps.map(({ at, label, byName, reason }) => ({
        title: byName === '' ? label : `${label} · ${byName}`,
        when: when(at, now()),
        ...(reason === null ? {} : { note: reason }),
        state: 'done' as const,
      }))}
    />
  )
}
