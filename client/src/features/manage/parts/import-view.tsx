import { View } from '@tarojs/components'
import { IMPORT_STATES } from '../../../../../shared/domain/import-machine'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Page } from '../../../ui/page'
import { Steps } from '../../../ui/steps'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import { useMarkedCopy } from '../hooks/use-open-link'
import { Faults } from './faults'
import { ImportActions } from './import-actions'
import { ImportDone } from './import-done'
import type { ImportDetail } from './import-views'
import { IMPORT_TONES, importSteps, percentOf } from './import-words'
import { Progress } from './progress'

interface ImportViewProps {
  community: string
  me: string
  detail: ImportDetail
}

/** One file on its way: how far it is, what is wrong with it, and what can be done. */
export function ImportView({ community, me, detail: { import: one, faults, marked } }: ImportViewProps) {
  const copy = useMarkedCopy(community, one.id, one.name)
  const percent = percentOf(one)
  const atWork = one.status === 'reading' || one.status === 'writing'
  return (
    <Page title="导入住户" wide action={<ImportActions community={community} me={me} one={one} />}>
      {one.status === 'done' && <ImportDone community={community} one={one} />}
      <View className="hx-manage__columns">
        <Card>
          <View className="hx-manage__head">
            <Words size="strong" heading>
              {one.name}
            </Words>
            <Tag tone={IMPORT_TONES[one.status]}>{IMPORT_STATES[one.status].label}</Tag>
          </View>
          <Words tone="soft">{when(one.at, now())}</Words>
          {atWork && percent !== null && (
            <Progress percent={percent} what={one.status === 'reading' ? '已检查' : '已写入'} />
          )}
          {atWork && <Words tone="soft">这一页会自己更新。户数多时要几分钟，离开也不会停。</Words>}
          <Steps steps={importSteps(one)} />
        </Card>
        {faults.length > 0 && (
          <View className="hx-manage__column">
            {marked !== null && (
              <Button kind="plain" busy={copy.busy} onPress={() => void copy.open()}>
                下载标出问题的表格
              </Button>
            )}
            <Faults faults={faults} all={one.faults} />
          </View>
        )}
      </View>
    </Page>
  )
}
