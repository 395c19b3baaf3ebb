import Taro from '@tarojs/taro'
import { asCloudError } from '../../../cloud/cloud-error'
import { privacyAgreed } from '../../../parts/privacy'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Page } from '../../../ui/page'
import { Resource } from '../../../ui/resource'
import { Section } from '../../../ui/section'
import { Skeleton } from '../../../ui/skeleton'
import { toast } from '../../../ui/toast'
import { Words } from '../../../ui/words'
import { type Exported, useExport } from '../hooks/use-export'
import { CUT, exportName, exportText } from './export-text'
import { SAVE_WORDS, saveText } from './save-text'

async function save(data: Exported): Promise<void> {
  try {
    if (await saveText(exportName(data), exportText(data))) toast('好了。里面有您的手机号和住址，请收好')
  } catch (cause) {
    toast(asCloudError(cause).message, 'failed')
  }
}

async function copy(data: Exported): Promise<void> {
  if (!(await privacyAgreed())) return
  try {
    await Taro.setClipboardData({ data: exportText(data) })
    toast('已复制。里面有您的手机号和住址，请粘贴到放心的地方')
  } catch {
    toast('没能复制，请用另一个办法', 'failed')
  }
}

/** Section by section on the page; as a file, or copied. */
export function MyData() {
  const query = useExport()
  const { data } = query
  return (
    <Page
      title="导出我的数据"
      action={
        data && (
          <>
            <Button onPress={() => save(data)}>{SAVE_WORDS}</Button>
            <Button kind="plain" onPress={() => copy(data)}>
              复制全部
            </Button>
          </>
        )
      }
    >
      <Words tone="soft">我们记了您的什么，全在这里。只有您自己看得到。</Words>
      <Resource query={query} skeleton={<Skeleton rows={6} />}>
        {({ sections }) =>
          sections.map(({ title, lines, cut }) => (
            <Section key={title} title={title}>
              {lines.length === 0 && <Words tone="soft">没有</Words>}
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place.
                <Card key={index}>
                  {line.map(({ label, value }) => (
                    <Words key={label}>{`${label}：${value}`}</Words>
                  ))}
                </Card>
              ))}
              {cut && <Words tone="soft">{CUT}</Words>}
            </Section>
          ))
        }
      </Resource>
    </Page>
  )
}
