import { View } from '@tarojs/components'
import { open } from '../../../../parts/routes'
import { Empty } from '../../../../ui/empty'
import { LoadMore } from '../../../../ui/load-more'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import { useDuty } from '../../hooks/use-duty'
import { useVacancies } from '../../hooks/use-vacancies'
import { askCover } from '../../parts/cover-sheet'
import { Gate } from '../../parts/gate'
import { VacancyCard, type VacantPost } from '../../parts/vacancy-card'
import '../../parts/manage.scss'

const NONE = <Empty icon="check" title="每栋楼都有楼栋长" hint="有人卸任时，空出来的楼会出现在这里。" />

function Vacant({ community, manager }: { community: string; manager: boolean }) {
  const query = useVacancies(community)

  async function cover(post: VacantPost): Promise<void> {
    if (await askCover(community, post)) toast('代管安排好了')
  }

  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.posts.length === 0} empty={NONE}>
      {({ pages }) => (
        <>
          <Words tone="soft">这些楼还没有党员楼栋长。先安排代管，再邀请一位。</Words>
          <View className="hx-manage__cards">
            {pages
              .flatMap(({ posts }) => posts)
              .map((post) => (
                <VacancyCard
                  key={post.building}
                  post={post}
                  onCover={() => void cover(post)}
                  onInvite={
                    manager
                      ? () => open('invite', { role: 'buildingLeader', place: post.building, name: post.label })
                      : undefined
                  }
                />
              ))}
          </View>
          <LoadMore query={query} end="空缺就这些" />
        </>
      )}
    </Resource>
  )
}

/** 楼栋长空缺: which buildings have none, and who covers. */
function Vacancies() {
  const duty = useDuty()
  return (
    <Page title="楼栋长空缺" wide>
      <Gate duty={duty} staffToo>
        <Vacant community={duty.community} manager={duty.manager} />
      </Gate>
    </Page>
  )
}

export default Vacancies
