import type { z } from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { MANAGED_KINDS, type ManagedKind } from '../../../../../shared/domain/role-places'
import { PLACE_KIND_NAMES } from '../../../../../shared/model/place'
import { now } from '../../../cloud/server-clock'
import { useDraft } from '../../../parts/draft'
import { areaManaged, rolesNow } from '../../../parts/powers'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Success } from '../../../ui/success'
import { Words } from '../../../ui/words'
import { useClaimManager } from '../hooks/use-claim-manager'

interface ClaimFormProps {
  community: string
  grants: z.output<typeof me>['grants']
}

const KINDS = MANAGED_KINDS.map((value) => ({ value, label: PLACE_KIND_NAMES[value] }))

/** Types the code, once; a manager sees that it is done. */
export function ClaimForm({ community, grants }: ClaimFormProps) {
  const draft = useDraft<{ code: string; of: ManagedKind }>('claim-manager', { code: '', of: 'community' })
  const claim = useClaimManager()

  async function submit(): Promise<void> {
    if (await claim.run({ community, ...draft.value })) draft.clear()
  }

  if (rolesNow(grants, now()).includes('manager')) {
    return (
      <Page title="认领社区管理" action={<Button onPress={() => open('me')}>好的</Button>}>
        <Success
          title="认领成功"
          note={
            areaManaged(grants, now()) === null
              ? '您现在是社区管理员，可以打开办事台了。'
              : '您现在可以在“街道与社区”里添加街道和社区，邀请社区的管理员。'
          }
        />
      </Page>
    )
  }
  const codeError =
    claim.fieldError('code') ?? (claim.error?.code.startsWith('CODE_') ? claim.error.message : undefined)
  return (
    <Page
      title="认领社区管理"
      action={
        <>
          {claim.error && codeError === undefined && <NoticeBar kind="warning">{claim.error.message}</NoticeBar>}
          <Button onPress={submit} busy={claim.busy} busyLabel="正在核对…">
            认领
          </Button>
        </>
      }
    >
      <Words>安装系统时会打印一个认领码，只能用一次。没有认领码的居民不用管这一页。</Words>
      <Chips<ManagedKind>
        label="管理哪一级"
        options={KINDS}
        value={draft.value.of}
        onChange={(of) => {
          draft.set({ ...draft.value, of })
          claim.reset()
        }}
      />
      <Field
        name="code"
        label="认领码"
        hint="三组四位，例如 AB3D-4F6H-8K9M"
        value={draft.value.code}
        onChange={(code) => {
          draft.set({ ...draft.value, code: code.toUpperCase() })
          claim.reset()
        }}
        maxLength={14}
        error={codeError}
      />
    </Page>
  )
}
