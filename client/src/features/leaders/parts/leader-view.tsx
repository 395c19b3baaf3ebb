import { useState } from 'react'
import type * as z from 'zod/mini'
import type { me } from '../../../../../shared/contracts/person-views'
import { now } from '../../../cloud/server-clock'
import { open } from '../../../parts/routes'
import { ShownPhone } from '../../../parts/shown-phone'
import { confirm } from '../../../ui/confirm'
import { List } from '../../../ui/list'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Row } from '../../../ui/row'
import { useReveal } from '../hooks/use-reveal'
import { askToVerify } from './ask-to-verify'
import { AskWays } from './ask-ways'
import { HiddenPhone } from './hidden-phone'
import { MainAction } from './main-action'
import { Lines, type Post, PostHead } from './post-facts'
import { holderOf } from './post-words'
import { oversees, reachOf } from './reach'

interface LeaderViewProps {
  post: Post
  person: z.output<typeof me> | null
  /** The hall's number: for a building that nobody answers for. */
  hallPhone: string
}

/** A leader's page for whoever looks: what they can ask here, and what must come first. */
export function LeaderView({ post, person, hallPhone }: LeaderViewProps) {
  const { building, vacant, coverName, duties, offers } = post
  const reveal = useReveal()
  const [phone, setPhone] = useState<string | null>(null)
  const reach = reachOf(person, building, now())
  const lives = reach === 'verified' || reach === 'waiting' || reach === 'unverified'
  const nobody = vacant && coverName === null
  const whose = holderOf(post)

  async function askPhone(): Promise<void> {
    if (reach !== 'verified') return askToVerify('phone', reach)
    const yes = await confirm({
      title: `看${whose}的电话？`,
      body: `${whose}会看到您的姓名和看的时间。号码只用来联系楼里的事，请不要转给别人。`,
      yes: '看电话',
    })
    if (!yes) return
    const answer = await reveal.run({ building })
    if (answer) setPhone(answer.phone)
  }

  const hiddenLeads = reach === 'self' ? () => open('reveals') : lives ? () => void askPhone() : undefined

  return (
    <Page
      title="党员楼栋长"
      action={
        <>
          {reveal.error && <NoticeBar kind="warning">{reveal.error.message}</NoticeBar>}
          <MainAction
            {...{ building, reach, whose, phone, hallPhone }}
            nobody={nobody}
            busy={reveal.busy}
            onAskPhone={() => void askPhone()}
          />
        </>
      }
    >
      {phone !== null && <ShownPhone quiet whose={whose} phone={phone} note={`已经记下您看过，${whose}看得到。`} />}
      <PostHead post={post} />
      {phone === null && !nobody && <HiddenPhone reach={reach} whose={whose} onPress={hiddenLeads} />}
      {reach === 'elsewhere' && <NoticeBar>您登记的住址不在这栋楼。有事请找您自己楼的楼栋长，或打社区电话。</NoticeBar>}
      {lives && <AskWays building={building} reach={reach} />}
      {!vacant && <Lines title="能帮您做什么" lines={offers} />}
      {!vacant && <Lines title="楼栋长的职责" lines={duties} />}
      {oversees(person, building, now()) && reach !== 'self' && !vacant && (
        <List>
          <Row
            icon="document"
            title="帮楼栋长改名片"
            note="照片、承诺、服务时间；新照片要您看过"
            onPress={() => open('leaderCard', { place: building })}
          />
        </List>
      )}
    </Page>
  )
}
