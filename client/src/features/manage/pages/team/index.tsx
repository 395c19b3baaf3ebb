import { useState } from 'react'
import { open } from '../../../../parts/routes'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { List } from '../../../../ui/list'
import { Page } from '../../../../ui/page'
import { Row } from '../../../../ui/row'
import { useDuty } from '../../hooks/use-duty'
import { Gate } from '../../parts/gate'
import { Invitations } from '../../parts/invitations'
import { Members } from '../../parts/members'
import '../../parts/manage.scss'

type View = 'members' | 'invitations'

const VIEWS = [
  { value: 'members' as const, label: '成员' },
  { value: 'invitations' as const, label: '邀请' },
]

/** 团队与权限: who holds which role, who was invited, and every change. */
function Team() {
  const duty = useDuty()
  const [view, setView] = useState<View>('members')
  const { community, me, manager } = duty
  return (
    <Page
      title="团队与权限"
      wide
      action={manager ? <Button onPress={() => open('invite', { community })}>邀请</Button> : undefined}
    >
      <Gate duty={duty} staffToo>
        {manager && <Chips<View> label="看什么" options={VIEWS} value={view} onChange={setView} />}
        {view === 'members' ? (
          <Members community={community} me={me} manager={manager} />
        ) : (
          <Invitations community={community} />
        )}
        {manager && (
          <List>
            <Row
              icon="me"
              title="给已登记的居民授予职责"
              note="要有对方的居民编号"
              onPress={() => open('grantRole', { community })}
            />
            <Row
              icon="document"
              title="变动记录"
              note="谁在什么时候给了谁什么权限"
              onPress={() => open('audit', { community })}
            />
          </List>
        )}
      </Gate>
    </Page>
  )
}

export default Team
