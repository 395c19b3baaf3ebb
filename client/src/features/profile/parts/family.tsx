import { FAMILY_LIMIT } from '../../../../../shared/domain/family-machine'
import { open } from '../../../parts/routes'
import { usePullToRefresh } from '../../../parts/use-pull-to-refresh'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'
import { useFamily } from '../hooks/use-family'
import { AskCard } from './ask-card'
import { familySides } from './family-sides'
import { MemberCard } from './member-card'

const NONE = (
  <Empty
    icon="living-rooms"
    title="还没有家人"
    hint="替父母、孩子或邻居办事，先在这里请本人同意。没有手机的老人也可以。"
    action={{ label: '添加家人', onPress: () => open('addMember') }}
  />
)

/** The family, side by side. */
export function Family() {
  const query = useFamily()
  usePullToRefresh(query.refetch)
  return (
    <Resource query={query} isEmpty={({ members }) => members.length === 0} empty={NONE}>
      {({ members }) => {
        const { asks, iActFor, actsForMe, over } = familySides(members)
        return (
          <>
            {asks.map((member) => (
              <AskCard key={member.id} member={member} />
            ))}
            {iActFor.length > 0 && (
              <Section title="我替谁办事">
                {iActFor.map((member) => (
                  <MemberCard key={member.id} member={member} />
                ))}
              </Section>
            )}
            {actsForMe.length > 0 && (
              <Section title="谁替我办事">
                {actsForMe.map((member) => (
                  <MemberCard key={member.id} member={member} />
                ))}
              </Section>
            )}
            {iActFor.length < FAMILY_LIMIT ? (
              <Button kind="plain" onPress={() => open('addMember')}>
                添加家人
              </Button>
            ) : (
              <Words tone="soft">{`最多替 ${FAMILY_LIMIT} 个人办事，请先解除不再代办的。`}</Words>
            )}
            {over.length > 0 && (
              <Section title="以前的">
                {over.map((member) => (
                  <MemberCard key={member.id} member={member} />
                ))}
              </Section>
            )}
          </>
        )
      }}
    </Resource>
  )
}
