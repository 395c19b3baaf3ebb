import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../../../shared/contracts/contract'
import type { places } from '../../../../../../shared/contracts/places'
import { NotAll } from '../../../../parts/not-all'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Section } from '../../../../ui/section'
import { SwitchRow } from '../../../../ui/switch-row'
import { Words } from '../../../../ui/words'
import { useSetNeighbours } from '../../hooks/use-change-places'
import { useDuty } from '../../hooks/use-duty'
import { useNeighbours } from '../../hooks/use-neighbours'
import { Gate } from '../../parts/gate'
import { besides } from '../../parts/neighbour-links'
import '../../parts/manage.scss'

const FEW = <Empty icon="place" title="网格还不到两个" hint="录入两个以上的网格后，才说得上相邻。" />

interface GridsProps extends OutputOf<typeof places.neighbours> {
  community: string
  manager: boolean
}

function Grids({ community, manager, grids, links, more }: GridsProps) {
  const [chosen, setChosen] = useState(grids[0]?.id ?? '')
  const change = useSetNeighbours()
  const beside = besides(chosen, links)
  const name = grids.find(({ id }) => id === chosen)?.name ?? ''
  const others = grids.filter(({ id }) => id !== chosen)
  return (
    <>
      {change.error && <NoticeBar kind="warning">{change.error.message}</NoticeBar>}
      <Section title="哪个网格？">
        <Chips
          label="哪个网格"
          options={grids.map((grid) => ({ value: grid.id, label: grid.name }))}
          value={chosen}
          onChange={setChosen}
        />
        <NotAll more={more} shown={`${grids.length} 个网格`} then="要找的不在里面时，请告诉安装人员。" />
      </Section>
      <Section title={`${name}挨着哪些？`}>
        {manager ? (
          <List>
            {others.map((grid) => (
              <SwitchRow
                key={grid.id}
                title={grid.name}
                on={beside.includes(grid.id)}
                onChange={(linked) => void change.run({ community, one: chosen, other: grid.id, linked })}
              />
            ))}
          </List>
        ) : (
          <Words>
            {others
              .filter(({ id }) => beside.includes(id))
              .map((grid) => grid.name)
              .join('、') || '还没有设置'}
          </Words>
        )}
      </Section>
    </>
  )
}

/** 相邻的网格: which lie side by side; travel between home visits is counted by it. */
function Neighbours() {
  const duty = useDuty()
  const { community, manager } = duty
  const query = useNeighbours(community)
  return (
    <Page title="相邻的网格" wide>
      <Gate duty={duty} staffToo>
        <Words tone="soft">设好以后，安排上门时就知道从一家到另一家要走多远。点一下就保存。</Words>
        <Resource query={query} isEmpty={({ grids }) => grids.length < 2} empty={FEW}>
          {(found) => (
            <View className="hx-manage__column">
              <Grids community={community} manager={manager} {...found} />
            </View>
          )}
        </Resource>
      </Gate>
    </Page>
  )
}

export default Neighbours
