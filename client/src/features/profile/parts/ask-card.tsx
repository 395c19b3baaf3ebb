import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { FieldError } from '../../../ui/field'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { type FamilyMember, useAnswerMember } from '../hooks/use-family'

/** Somebody asks to act for me: what that means, and my word. */
export function AskCard({ member }: { member: FamilyMember }) {
  const answer = useAnswerMember()

  async function say(agree: boolean): Promise<void> {
    const done = await answer.run({ member: member.id, rev: member.rev, agree })
    if (done) toast(agree ? `好的，${member.actorName}可以替您办事了` : '已告诉对方您不同意')
  }

  return (
    <Card>
      <Words size="strong" heading>
        {`${member.actorName} 想替您办事`}
      </Words>
      <Words>{`同意后，${member.actorName}就可以替您办事。您随时可以解除，解除马上生效。`}</Words>
      <Words tone="soft">不认识这个人，就点“不同意”。</Words>
      <Button busy={answer.busy} onPress={() => say(true)} label={`同意${member.actorName}替我办事`}>
        同意
      </Button>
      <Button
        kind="plain"
        disabled={answer.busy}
        onPress={() => say(false)}
        label={`不同意${member.actorName}替我办事`}
      >
        不同意
      </Button>
      <FieldError error={answer.error?.message} />
    </Card>
  )
}
