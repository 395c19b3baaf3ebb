import { View } from '@tarojs/components'
import { now } from '../../../../cloud/server-clock'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { LoadMore } from '../../../../ui/load-more'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Row } from '../../../../ui/row'
import { useAudit } from '../../hooks/use-audit'
import { useDuty } from '../../hooks/use-duty'
import { Gate } from '../../parts/gate'
import { auditTime, auditWords } from '../../parts/power-words'

const NONE = <Empty icon="document" title="还没有变动" hint="授予或收回职责后，这里会留下记录，谁也改不了。" />

function Lines({ community }: { community: string }) {
  const query = useAudit(community)
  return (
    <Resource query={query} isEmpty={({ pages }) => pages[0]?.lines.length === 0} empty={NONE}>
      {({ pages }) => (
        <>
          <List>
            {pages
              .flatMap(({ lines }) => lines)
              .map((line) => (
                <Row
                  key={line.id}
                  title={auditWords(line)}
                  note={
                    <>
                      <View>{auditTime(line, now())}</View>
                      {line.reason !== null && <View>{`原因：${line.reason}`}</View>}
                    </>
                  }
                />
              ))}
          </List>
          <LoadMore query={query} end="最早的记录就到这里" />
        </>
      )}
    </Resource>
  )
}

/** 权限变动记录: every change of powers, latest first. */
function Audit() {
  const duty = useDuty()
  return (
    <Page title="权限变动记录" wide>
      <Gate duty={duty}>
        <Lines community={duty.community} />
      </Gate>
    </Page>
  )
}

export default Audit
