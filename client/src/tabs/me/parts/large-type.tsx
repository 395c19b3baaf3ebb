import { setElderMode, useElderMode } from '../../../parts/elder-mode'
import { List } from '../../../ui/list'
import { SwitchRow } from '../../../ui/switch-row'

/** 长辈模式, first on the page: whoever needs it should not have to read down to it. Works without the cloud. */
export function LargeType() {
  const large = useElderMode()
  return (
    <List>
      <SwitchRow icon="large-type" title="长辈模式" note="字更大，按钮也更大" on={large} onChange={setElderMode} />
    </List>
  )
}
