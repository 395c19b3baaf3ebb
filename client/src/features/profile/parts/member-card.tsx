import { now } from '../../../cloud/server-clock'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { confirm } from '../../../ui/confirm'
import { FieldError } from '../../../ui/field'
import { Tag } from '../../../ui/tag'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { type FamilyMember, useEndMember } from '../hooks/use-family'
import { familyNext, familyTag, familyTitle } from './family-sides'

/** One of the family: where it stands, and the way to end it at once. */
export function MemberCard({ member }: { member: FamilyMember }) {
  const end = useEndMember()
  const { label, tone } = familyTag(member)
  const title = familyTitle(member)
  const live = member.status === 'asked' || member.status === 'agreed'
  const asked = member.status === 'asked'

  async function askToEnd(): Promise<void> {
    const yes = await confirm({
      title: asked ? '要收回这个请求吗？' : '要解除代办吗？',
      body:
        member.side === 'actor'
          ? `以后您不能再替${member.name}办事。已经办好的不受影响。`
          : `以后${member.actorName}不能再替您办事。已经办好的不受影响。`,
      yes: asked ? '收回' : '解除',
    })
    if (yes && (await end.run({ member: member.id, rev: member.rev }))) toast(asked ? '已收回' : '已解除')
  }

  return (
    <Card>
      <Tag tone={tone}>{label}</Tag>
      <Words size="strong" heading>
        {title}
      </Words>
      <Words tone="soft">{familyNext(member, now())}</Words>
      {live && (
        <Button kind="plain" busy={end.busy} onPress={askToEnd} label={`${asked ? '收回' : '解除'}：${title}`}>
          {asked ? '收回请求' : '解除代办'}
        </Button>
      )}
      <FieldError error={end.error?.message} />
    </Card>
  )
}
