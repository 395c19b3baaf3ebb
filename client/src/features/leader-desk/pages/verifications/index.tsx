import { View } from '@tarojs/components'
import { useState } from 'react'
import { NotAll } from '../../../../parts/not-all'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { AtWork } from '../../../../parts/work/at-work'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import { Button } from '../../../../ui/button'
import { confirm } from '../../../../ui/confirm'
import { Empty } from '../../../../ui/empty'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { toast } from '../../../../ui/toast'
import { useQueue, useVerify } from '../../hooks/use-vouching'
import { type Application, ApplicationCard } from '../../parts/application-card'
import { askRefusal } from '../../parts/refuse-sheet'
import '../../parts/leader-desk.scss'

const NONE = <Empty icon="check" title="没有等核验的住址" hint="有居民申请时，会出现在这里。" />

function Queue({ place }: { place: string }) {
  const query = useQueue(place)
  const verify = useVerify()
  const [answering, setAnswering] = useState('')

  async function accept({ person, home, name, address }: Application): Promise<void> {
    const sure = await confirm({
      title: `确认${name}住在这里？`,
      body: `${address}。通过后，对方就能查看楼栋长电话、请人上门和代办。`,
      yes: '确认，通过',
      no: '再核对一下',
    })
    if (!sure) return
    setAnswering(home)
    if (await verify.run({ place, person, home })) toast('已通过，居民会收到消息')
  }

  async function refuse(application: Application): Promise<void> {
    if (await askRefusal(place, application)) toast('已告诉居民原因')
  }

  return (
    <Resource query={query} isEmpty={({ applications }) => applications.length === 0} empty={NONE}>
      {({ applications, more }) => (
        <>
          {verify.error && <NoticeBar kind="warning">{verify.error.message}</NoticeBar>}
          <View className="hx-leader-desk__cards">
            {applications.map((application) => (
              <ApplicationCard
                key={`${application.person}.${application.home}`}
                place={place}
                application={application}
                busy={verify.busy && answering === application.home}
                onVerify={() => void accept(application)}
                onRefuse={() => void refuse(application)}
              />
            ))}
          </View>
          <NotAll more={more} shown={`${applications.length} 处`} then="先答复这些，后面的就会列出来。" />
        </>
      )}
    </Resource>
  )
}

/** 住址核验: who says they live where, and whether they do. */
function Verifications() {
  const { place } = useParams('place')
  const work = useWorkPlace(place)
  return (
    <Page title="住址核验" wide>
      <AtWork work={work}>
        {(current) => (
          <>
            <Queue key={current.place} place={current.place} />
            <Button kind="quiet" onPress={() => open('witness', { place: current.place })}>
              当面确认家人同意
            </Button>
          </>
        )}
      </AtWork>
    </Page>
  )
}

export default Verifications
