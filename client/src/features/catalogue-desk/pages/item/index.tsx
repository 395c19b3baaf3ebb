import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../../cloud/server-clock'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { when } from '../../../../parts/when'
import { Button } from '../../../../ui/button'
import { List } from '../../../../ui/list'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Row } from '../../../../ui/row'
import { Section } from '../../../../ui/section'
import { toast } from '../../../../ui/toast'
import { Words } from '../../../../ui/words'
import { useDesk, useOne, useRestore, useVersion } from '../../hooks/use-catalogue-desk'
import { AtDesk } from '../../parts/at-desk'
import type { ItemFull, Standing } from '../../parts/catalogue-views'
import { ContentView } from '../../parts/content-view'
import { askRetirement } from '../../parts/reason-sheet'
import { StandingList } from '../../parts/standing-list'
import { StepList } from '../../parts/step-list'
import '../../parts/catalogue-desk.scss'

interface ActionsProps {
  community: string
  item: ItemFull
  onStanding: (standing: Standing[]) => void
}

function Actions({ community, item, onStanding }: ActionsProps) {
  const { id, rev, may } = item
  const restore = useRestore()
  return (
    <>
      {restore.error && <NoticeBar kind="warning">{restore.error.message}</NoticeBar>}
      {may.includes('schedule') && <Button onPress={() => open('catalogueHours', { item: id })}>排办理时间</Button>}
      {may.includes('propose') && (
        <Button kind="plain" onPress={() => open('writeItem', { item: id })}>
          提出改动
        </Button>
      )}
      {may.includes('retire') && (
        <Button kind="quiet" onPress={() => void askRetirement(community, item, onStanding)}>
          停办
        </Button>
      )}
      {may.includes('restore') && (
        <Button
          onPress={() => void restore.run({ community, item: id, rev }).then((done) => done && toast('已恢复办理'))}
          busy={restore.busy}
        >
          恢复办理
        </Button>
      )}
    </>
  )
}

/** 服务事项: what it says now and said before, and what can be done with it. */
function Item() {
  const params = useParams('item')
  const desk = useDesk()
  const query = useOne(desk.community, params.item)
  const [shown, setShown] = useState(0)
  const old = useVersion(desk.community, params.item, shown)
  const [standing, setStanding] = useState<Standing[]>([])
  const item = query.data?.item
  return (
    <Page
      title="服务事项"
      wide
      action={
        item && item.may.length > 0 ? (
          <Actions community={desk.community} item={item} onStanding={setStanding} />
        ) : undefined
      }
    >
      <AtDesk desk={desk}>
        <Resource query={query}>
          {({ item: { status, version, content, versions, steps } }) => (
            <>
              {status === 'retired' && <NoticeBar kind="warning">已停办，居民不能再预约。</NoticeBar>}
              {standing.length > 0 && (
                <Section title="已约好的，请联系改到别处或照常办理">
                  <StandingList standing={standing} />
                </Section>
              )}
              <View className="hx-catalogue__columns">
                <View className="hx-catalogue__column">
                  {shown === 0 ? (
                    <ContentView content={content} />
                  ) : (
                    <>
                      <NoticeBar action={{ label: '看现在的', onPress: () => setShown(0) }}>
                        {`这是第 ${shown} 版，已经不用了。`}
                      </NoticeBar>
                      <Resource query={old}>{(data) => <ContentView content={data.content} />}</Resource>
                    </>
                  )}
                </View>
                <View className="hx-catalogue__column">
                  <Section title="版本">
                    <Words>{`现在是第 ${version} 版`}</Words>
                    {versions.length > 0 && (
                      <List>
                        {versions.map((one) => (
                          <Row
                            key={one.version}
                            title={`第 ${one.version} 版：${one.title}`}
                            note={`用到 ${when(one.until, now())}`}
                            onPress={() => setShown(one.version)}
                          />
                        ))}
                      </List>
                    )}
                  </Section>
                  {steps.length > 0 && (
                    <Section title="经过">
                      <StepList steps={steps} />
                    </Section>
                  )}
                </View>
              </View>
            </>
          )}
        </Resource>
      </AtDesk>
    </Page>
  )
}

export default Item
