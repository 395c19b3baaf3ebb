import { kindOf } from '../../../../../shared/domain/places'
import { open } from '../../../parts/routes'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { toast } from '../../../ui/toast'
import { askMove } from './move-sheet'
import { movesTo } from './place-kinds'
import { askClose, askRename } from './place-sheets'
import type { ManagedPlace } from './place-views'

async function say(done: Promise<string | null>): Promise<void> {
  const words = await done
  if (words !== null) toast(words)
}

async function move(community: string, place: ManagedPlace, to: 'grid' | 'compound'): Promise<void> {
  if (await askMove(community, place, to)) toast('开始搬了，进度在“搬移”里')
}

/** What can be done with this place itself. */
export function PlaceActions({ community, place }: { community: string; place: ManagedPlace }) {
  const to = movesTo(place.id)
  const kind = kindOf(place.id)
  if (place.status !== 'open') return null
  return (
    <Section title="可以做的">
      <List>
        {kind === 'community' && (
          <>
            <Row
              icon="document"
              title="导入住户"
              note="用表格一次录入全部门牌"
              onPress={() => open('imports', { community })}
            />
            <Row
              icon="place"
              title="相邻的网格"
              note="排上门路线时用"
              onPress={() => open('neighbours', { community })}
            />
          </>
        )}
        {kind === 'building' && (
          <Row
            icon="document"
            title="印单元门上的码"
            note="居民扫一扫就能选好住址"
            onPress={() => open('doorCodes', { building: place.id })}
          />
        )}
        {kind !== 'community' && (
          <>
            <Row icon="services" title="改名" onPress={() => void say(askRename(community, place))} />
            {to !== null && (
              <Row
                icon="forward"
                title={to === 'grid' ? '搬到别的网格' : '搬到别的小区'}
                note="里面的人和记录跟着走"
                onPress={() => void move(community, place, to)}
              />
            )}
            <Row
              icon="cross"
              title="停用"
              note="已经没有这个地方时用"
              onPress={() => void say(askClose(community, place))}
            />
          </>
        )}
      </List>
    </Section>
  )
}
