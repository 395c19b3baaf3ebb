import { isArea } from '../../../parts/powers'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Success } from '../../../ui/success'
import type { Import } from './import-views'

/** It is written, and what that means to people. */
export function ImportDone({ community, one }: { community: string; one: Import }) {
  return (
    <>
      <Success title="导入好了" note={`${one.rows} 行，写入 ${one.written} 户。居民登记时已经能选到。`} />
      <Button kind="plain" onPress={() => open(isArea(community) ? 'areas' : 'placesAdmin', { place: community })}>
        看地点
      </Button>
    </>
  )
}
