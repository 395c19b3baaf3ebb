import { View } from '@tarojs/components'
import type { OutputOf } from '../../../../../shared/contracts/contract'
import type { identity } from '../../../../../shared/contracts/identity'
import { roleNameAt } from '../../../../../shared/domain/role-places'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Numbered } from '../../../ui/numbered'
import { Page } from '../../../ui/page'
import { Success } from '../../../ui/success'
import { copy } from './copy'
import { invitationMessage } from './power-words'

export type Invited = OutputOf<typeof identity.invite>

/** The code, large enough to read out, and what the other one has to do. It is shown only here. */
export function InviteDone({ invited: { invitation, code }, onAgain }: { invited: Invited; onAgain: () => void }) {
  const { role, place, placeName, phoneTail, expiresAt } = invitation
  return (
    <Page
      title="邀请"
      action={
        <>
          <Button onPress={() => copy(invitationMessage(invitation, code, now()), '复制好了，发给对方就行')}>
            复制邀请的话
          </Button>
          <Button kind="plain" onPress={onAgain}>
            再邀请一位
          </Button>
        </>
      }
    >
      <Success title="邀请码好了" note={`${roleNameAt(role, place)} · ${placeName}`} />
      <View className="hx-manage__code">{code}</View>
      <NoticeBar kind="warning">邀请码只在这里显示一次，请现在就发给对方。</NoticeBar>
      <Numbered
        lines={[
          `对方打开“红心社区”，用尾号 ${phoneTail} 的手机号登记`,
          '到“我的”里点“我收到了邀请码”，填上面的码',
          `${when(expiresAt, now())}前有效，只能用一次，输错五次会锁定`,
        ]}
      />
    </Page>
  )
}
