import { View } from '@tarojs/components'
import { NOTICES } from '../../../../../shared/domain/notice-kinds'
import { rememberSeen, useSeenHere } from '../../../parts/emergency-seen'
import { Invitation } from '../../../parts/invitation'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { RichText } from '../../../ui/rich-text'
import { toast } from '../../../ui/toast'
import { useAcknowledge } from '../hooks/use-acknowledge'
import type { NoticeView, Thread } from '../hooks/use-notice'
import { AnsweredBar } from './answered-bar'
import { AskBox } from './ask-box'
import { Attachments } from './attachments'
import { NoticeFoot } from './notice-foot'
import { NoticeHead } from './notice-head'
import { asksFor } from './notice-words'
import { Pictures } from './pictures'
import { ShareButton } from './share-button'
import { Threads } from './threads'
import './notices.scss'

interface NoticePageProps {
  notice: NoticeView
  threads: Thread[]
}

/** One notice whole: what it says first, then what one may do. */
export function NoticePage({ notice, threads }: NoticePageProps) {
  const { acknowledge, busy, error } = useAcknowledge()
  const seenHere = useSeenHere()
  const asked = asksFor(notice, seenHere(notice))
  const visitor = notice.acknowledge === null
  const acknowledged = visitor ? seenHere(notice) : notice.acknowledged

  async function takeNote(): Promise<void> {
    if (asked === 'remember') rememberSeen(notice)
    else if (!(await acknowledge(notice))) return
    toast('好的，记下了')
  }

  return (
    <Page
      title={NOTICES[notice.kind].name}
      notice={notice.id}
      action={
        asked === 'nothing' ? undefined : (
          <>
            {error && <NoticeBar kind="warning">{error.message}</NoticeBar>}
            <Button onPress={takeNote} busy={busy}>
              我知道了
            </Button>
          </>
        )
      }
    >
      <NoticeHead notice={notice} acknowledged={acknowledged} />
      <AnsweredBar threads={threads} />
      <View className={notice.status === 'published' ? '' : 'hx-notice-over'}>
        <RichText nodes={notice.nodes} />
      </View>
      <Pictures pictures={notice.pictures} />
      <Attachments attachments={notice.attachments} />
      <NoticeFoot notice={notice} />
      <Threads notice={notice} threads={threads} />
      {notice.mayObject && <AskBox key="objection" notice={notice} kind="objection" />}
      {notice.mayAsk && <AskBox key="question" notice={notice} kind="question" />}
      {visitor && (
        <Invitation
          quiet
          title="登记后，还能提问"
          why="有不明白的，可以在这里问发通知的人；您那栋楼的通知，也会告诉您。"
        />
      )}
      {notice.isPublic && notice.status === 'published' && <ShareButton />}
    </Page>
  )
}
