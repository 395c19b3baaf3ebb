import { useEffect, useRef, useState } from 'react'
import { asCloudError } from '../../cloud/cloud-error'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field, FieldError } from '../../ui/field'
import { Words } from '../../ui/words'
import { chooseStairwell, type HomeChoice } from './home-choice'
import { canScan, scanCode } from './scan-code'
import { useStairwell } from './use-stairwell'

interface DoorCodeProps<T extends HomeChoice> {
  value: T
  onChange: (value: T) => void
  /** A code that this page was opened with; '' if with none. */
  opened: string
}

/** The quick way home: the code at the stairwell's door, by camera or typed. The household is chosen after. */
export function DoorCode<T extends HomeChoice>({ value, onChange, opened }: DoorCodeProps<T>) {
  const [typed, setTyped] = useState('')
  const latest = useRef(value)
  latest.current = value
  const stairwell = useStairwell((places) => {
    const found = chooseStairwell(latest.current, places)
    if (found) onChange(found)
    else stairwell.fail('这个码还没有对应到单元，请在下面一步步选住址。')
  })

  const begun = useRef(false)
  useEffect(() => {
    if (opened === '' || begun.current) return
    begun.current = true
    void stairwell.lookUp(opened)
  })

  async function scan(): Promise<void> {
    try {
      const read = await scanCode()
      if (read !== null) await stairwell.lookUp(read)
    } catch (cause) {
      stairwell.fail(asCloudError(cause).message)
    }
  }

  // Known by now, and shown below with a way to choose anew.
  if (value.stairwell !== null && !stairwell.error) return null
  return (
    <Card>
      <Words size="strong" heading>
        最快的办法：单元门上的码
      </Words>
      {canScan ? (
        <>
          <Words tone="soft">在单元门口，扫门边的红心社区码，楼栋和单元就自动填好了。</Words>
          <Button kind="plain" busy={stairwell.busy} busyLabel="正在查找…" onPress={scan}>
            扫一扫单元码
          </Button>
          <FieldError error={stairwell.error} />
        </>
      ) : (
        <>
          <Field
            name="door-code"
            label="单元码"
            optional
            hint="码下面印着 8 位字母和数字"
            value={typed}
            onChange={(next) => {
              setTyped(next)
              stairwell.reset()
            }}
            maxLength={12}
            error={stairwell.error}
          />
          <Button kind="plain" busy={stairwell.busy} busyLabel="正在查找…" onPress={() => stairwell.lookUp(typed)}>
            按单元码查找
          </Button>
        </>
      )}
    </Card>
  )
}
