import { useState } from 'react'
import { PROPOSAL_MACHINE } from '../../../../../../shared/domain/proposal-machine'
import { CATEGORY_NAMES } from '../../../../../../shared/model/item'
import { open } from '../../../../parts/routes'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { LoadMore } from '../../../../ui/load-more'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Row } from '../../../../ui/row'
import { Tag } from '../../../../ui/tag'
import { useDesk, useItems, useProposals } from '../../hooks/use-catalogue-desk'
import { AtDesk } from '../../parts/at-desk'
import type { ItemRowView, ProposalRow } from '../../parts/catalogue-views'
import '../../parts/catalogue-desk.scss'

type View = 'items' | 'open' | 'done'

const VIEWS: { value: View; label: string }[] = [
  { value: 'items', label: '目录' },
  { value: 'open', label: '待核对审定' },
  { value: 'done', label: '办完的提案' },
]
const NO_ITEMS = (
  <Empty icon="services" title="目录还是空的" hint="先提一个事项：写好后由另一位同事核对，再由管理员审定。" />
)
const NO_PROPOSALS = <Empty icon="check" title="没有提案" hint="有人提交事项时，会出现在这里。" />

function stateOf({ status, windows }: ItemRowView) {
  if (status === 'retired') return <Tag tone="still">已停办</Tag>
  return windows === 0 ? <Tag tone="urgent">还没排时间</Tag> : <Tag tone="good">可以办理</Tag>
}

function Items({ community }: { community: string }) {
  return (
    <Resource query={useItems(community)} isEmpty={({ items }) => items.length === 0} empty={NO_ITEMS}>
      {({ items }) => (
        <List>
          {items.map((item) => (
            <Row
              key={item.id}
              title={item.title}
              note={`${CATEGORY_NAMES[item.category]} · 第 ${item.version} 版`}
              value={stateOf(item)}
              onPress={() => open('catalogueItem', { item: item.id })}
            />
          ))}
        </List>
      )}
    </Resource>
  )
}

const toneOf = ({ status }: ProposalRow) =>
  status === 'admitted' ? 'good' : status === 'withdrawn' ? 'still' : status === 'draft' ? 'urgent' : 'waiting'

function Proposals({ community, view }: { community: string; view: 'open' | 'done' }) {
  const query = useProposals(community, view)
  const isEmpty = ({ pages }: { pages: { proposals: unknown[]; next: string | null }[] }) =>
    pages.length === 1 && pages[0]?.proposals.length === 0 && pages[0].next === null
  return (
    <Resource query={query} isEmpty={isEmpty} empty={NO_PROPOSALS}>
      {({ pages }) => (
        <>
          <List>
            {pages
              .flatMap(({ proposals }) => proposals)
              .map((one) => (
                <Row
                  key={one.id}
                  title={one.title}
                  note={`${one.byName}提出 · ${one.base === 0 ? '新事项' : `改第 ${one.base} 版`}`}
                  value={<Tag tone={toneOf(one)}>{PROPOSAL_MACHINE.states[one.status].label}</Tag>}
                  onPress={() => open('proposal', { proposal: one.id })}
                />
              ))}
          </List>
          <LoadMore query={query} end="就这些" />
        </>
      )}
    </Resource>
  )
}

/** 服务目录: what the community offers, and what waits to be checked and admitted. */
function CatalogueDesk() {
  const desk = useDesk()
  const [view, setView] = useState<View>('items')
  const { community } = desk
  return (
    <Page
      title="服务目录"
      wide
      action={community === '' ? undefined : <Button onPress={() => open('writeItem')}>提一个新事项</Button>}
    >
      <AtDesk desk={desk}>
        <Chips<View> label="看什么" options={VIEWS} value={view} onChange={setView} />
        {view === 'items' ? (
          <Items community={community} />
        ) : (
          <Proposals key={view} community={community} view={view} />
        )}
      </AtDesk>
    </Page>
  )
}

export default CatalogueDesk
