import { useState } from 'react'
import { useFirstScreen } from '../../../../parts/use-first-screen'
import { useSettled } from '../../../../parts/use-settled'
import { Field } from '../../../../ui/field'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Found } from '../../parts/found'
import { Mine } from '../../parts/mine'
import '../../parts/leaders.scss'

/** 找楼栋长: mine first, then anybody by place, name or pinyin. */
function Leaders() {
  const screen = useFirstScreen()
  const [typed, setTyped] = useState('')
  const query = useSettled(typed.trim())
  return (
    <Page title="找楼栋长">
      <Field
        name="query"
        label="找谁？"
        placeholder="楼号、姓名或拼音"
        maxLength={20}
        value={typed}
        onChange={setTyped}
      />
      <Resource query={screen}>
        {({ person, community }) => (
          <>
            {query === '' && <Mine person={person} />}
            <Found key={query === '' ? 'all' : 'found'} community={community?.id} query={query} />
          </>
        )}
      </Resource>
    </Page>
  )
}

export default Leaders
