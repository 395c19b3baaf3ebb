import { useState } from 'react'
import { now } from '../../../cloud/server-clock'
import { Row } from '../../../ui/row'
import { VisitCard } from './visit-card'
import { settledWords } from './visit-words'

type SettledDoorProps = Parameters<typeof VisitCard>[0]

/** A door that is done with; a slip of the finger can be put right. */
export function SettledDoor(props: SettledDoorProps) {
  const [mending, setMending] = useState(false)
  const { household } = props
  const words = settledWords(household, now())
  if (mending) return <VisitCard {...props} />
  return (
    <Row
      icon="check"
      title={household.label}
      note={words}
      {...(household.visit === null
        ? {}
        : {
            value: '改',
            onPress: () => setMending(true),
            label: `${household.label} ${words}，记错了就改`,
          })}
    />
  )
}
