import { View } from '@tarojs/components'
import { columnsFor, type ImportColumns } from '../../../../../../shared/domain/import-columns'
import { now } from '../../../../cloud/server-clock'
import { open } from '../../../../parts/routes'
import { when } from '../../../../parts/when'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { List } from '../../../../ui/list'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Numbered } from '../../../../ui/numbered'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Row } from '../../../../ui/row'
import { Section } from '../../../../ui/section'
import { Tag } from '../../../../ui/tag'
import { useDuty } from '../../hooks/use-duty'
import { useImports } from '../../hooks/use-imports'
import { useTemplate } from '../../hooks/use-open-link'
import { useSendSpreadsheet } from '../../hooks/use-send-spreadsheet'
import { Gate } from '../../parts/gate'
import { IMPORT_SHORT, IMPORT_TONES, importNote } from '../../parts/import-words'
import '../../parts/manage.scss'

const howFor = ({ names }: ImportColumns) => [
  '下载模板，一户一行填好',
  `${names.length} 列都要填：${names.join('、')}`,
  '选填好的表格，先检查，有错会一行一行告诉您',
  '检查通过、您点了写入，才真正写进去',
]
const HOW_IN_WECHAT = '在微信里：先把表格发到“文件传输助手”，再从聊天里选。'
const NONE = <Empty icon="document" title="还没有导入过" hint="导入过的会列在这里，可以看每次的结果。" />

function Imports({ community }: { community: string }) {
  const query = useImports(community)
  return (
    <Resource query={query} isEmpty={({ imports }) => imports.length === 0} empty={NONE}>
      {({ imports }) => (
        <List>
          {imports.map((one) => (
            <Row
              key={one.id}
              title={one.name}
              note={
                <>
                  <View>{importNote(one)}</View>
                  <View>{when(one.at, now())}</View>
                </>
              }
              value={<Tag tone={IMPORT_TONES[one.status]}>{IMPORT_SHORT[one.status]}</Tag>}
              onPress={() => open('importDetail', { import: one.id, community })}
            />
          ))}
        </List>
      )}
    </Resource>
  )
}

/** 导入住户: the template, a file to check, and what became of earlier ones. */
function ImportsPage() {
  const duty = useDuty()
  const { community, me, manager } = duty
  const how = howFor(columnsFor(community))
  const template = useTemplate(community)
  const sheet = useSendSpreadsheet(community, me)

  async function send(): Promise<void> {
    const id = await sheet.send()
    if (id !== undefined) open('importDetail', { import: id, community })
  }

  return (
    <Page
      title="导入住户"
      wide
      action={
        manager ? (
          <>
            {sheet.failed && <NoticeBar kind="warning">{sheet.failed}</NoticeBar>}
            <Button onPress={() => void send()} busy={sheet.busy} busyLabel="正在上传…">
              选表格，开始检查
            </Button>
          </>
        ) : undefined
      }
    >
      <Gate duty={duty}>
        <View className="hx-manage__columns">
          <View className="hx-manage__column">
            <Section title="怎么导入">
              <Numbered lines={process.env.TARO_ENV === 'weapp' ? [...how, HOW_IN_WECHAT] : how} />
              <Button kind="plain" busy={template.busy} onPress={() => void template.open()}>
                下载模板
              </Button>
            </Section>
            <NoticeBar>重复导入没有关系：已有的门牌不动，只加上没有的。表格里不要写姓名和电话。</NoticeBar>
          </View>
          <View className="hx-manage__column">
            <Section title="导入过的">
              <Imports community={community} />
            </Section>
          </View>
        </View>
      </Gate>
    </Page>
  )
}

export default ImportsPage
