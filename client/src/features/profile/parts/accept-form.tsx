import { useState } from 'react'
import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { ROLE_NAMES, type Role } from '../../../../../shared/model/role'
import { useDraft } from '../../../parts/draft'
import { open } from '../../../parts/routes'
import { showFirstError } from '../../../parts/show-first-error'
import { workPages } from '../../../parts/work-pages'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { List } from '../../../ui/list'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Success } from '../../../ui/success'
import { Words } from '../../../ui/words'
import { useAcceptInvitation } from '../hooks/use-accept-invitation'
import { newRoles, shapedCode } from './new-roles'

function Accepted({ roles }: { roles: readonly Role[] }) {
  const names = roles.map((role) => ROLE_NAMES[role]).join('、')
  const pages = workPages(roles)
  return (
    <Page title="接受邀请" action={<Button onPress={() => open('me')}>好的</Button>}>
      <Success
        title={names === '' ? '已经接受' : `您现在是${names}了`}
        note="以后在“我的”的“工作”里，随时找得到下面这些页面。"
      />
      {pages.length > 0 && (
        <Section title="您的工作页面">
          <List>
            {pages.map(({ route, icon, title, note }) => (
              <Row key={route} icon={icon} title={title} note={note} onPress={() => open(route)} />
            ))}
          </List>
        </Section>
      )}
    </Page>
  )
}

/** Types the code; then says which role it gave and where its pages are. */
export function AcceptForm({ person }: { person: z.output<typeof me> }) {
  const draft = useDraft('invitation', { code: '' })
  const accept = useAcceptInvitation()
  const [tried, setTried] = useState(false)
  const [roles, setRoles] = useState<Role[] | null>(null)
  if (roles) return <Accepted roles={roles} />
  const { code } = draft.value
  const wrong = code.length === 9 ? undefined : '邀请码是两组四位，例如 AB3D-4F6H'
  const refused =
    accept.fieldError('code') ??
    (/^INVITATION_|^TOO_MANY/.test(accept.error?.code ?? '') ? accept.error?.message : undefined)

  async function submit(): Promise<void> {
    setTried(true)
    if (wrong) {
      showFirstError()
      return
    }
    const done = await accept.run({ code })
    if (!done) return
    draft.clear()
    setRoles(newRoles(person.grants, done.person.grants))
  }

  return (
    <Page
      title="接受邀请"
      action={
        <>
          {accept.error && !refused && <NoticeBar kind="warning">{accept.error.message}</NoticeBar>}
          <Button onPress={submit} busy={accept.busy} busyLabel="正在核对…">
            接受邀请
          </Button>
        </>
      }
    >
      <Words>社区请您担任楼栋长、网格员或工作人员时，会给您一个邀请码。它只认您登记的手机号，只能用一次。</Words>
      <Field
        name="code"
        label="邀请码"
        hint="两组四位，例如 AB3D-4F6H"
        value={code}
        onChange={(typed) => {
          draft.set({ code: shapedCode(typed) })
          accept.reset()
        }}
        maxLength={9}
        error={(tried ? wrong : undefined) ?? refused}
      />
      <Words tone="soft">输错几次会锁定。没有收到邀请的，不用管这一页。</Words>
    </Page>
  )
}
