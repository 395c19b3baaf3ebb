import { View } from '@tarojs/components'
import { NotAll } from '../../../../parts/not-all'
import { useParams } from '../../../../parts/use-params'
import { AtWork } from '../../../../parts/work/at-work'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import { useWitnessQueue } from '../../hooks/use-vouching'
import { type Waiting, WaitingMember } from '../../parts/waiting-member'
import { askWitness } from '../../parts/witness-sheet'
import '../../parts/leader-desk.scss'

const NONE = <Empty icon="check" title="没有要当面确认的" hint="有居民想为不用手机的家人代办时，会出现在这里。" />

function Queue({ place }: { place: string }) {
  const query = useWitnessQueue(place)

  async function answer(waiting: Waiting): Promise<void> {
    if (await askWitness(place, waiting)) toast('记录好了')
  }

  return (
    <Resource query={query} isEmpty={({ waiting }) => waiting.length === 0} empty={NONE}>
      {({ waiting, more }) => (
        <>
          <Words tone="soft">代办要本人同意。请当面问一问，再记录下来。</Words>
          <View className="hx-leader-desk__cards">
            {waiting.map((one) => (
              <WaitingMember key={one.member} waiting={one} onAnswer={() => void answer(one)} />
            ))}
          </View>
          <NotAll more={more} shown={`${waiting.length} 位`} then="先问完这些，后面的就会列出来。" />
        </>
      )}
    </Resource>
  )
}

/** 确认家人同意: hearing in person whether somebody agrees to be acted for. */
function Witness() {
  const { place } = useParams('place')
  const work = useWorkPlace(place)
  return (
    <Page title="确认家人同意" wide>
      <AtWork work={work}>{(current) => <Queue key={current.place} place={current.place} />}</AtWork>
    </Page>
  )
}

export default Witness
