import { useState } from 'react'
import { HELP, type HelpKind } from '../../../../../shared/domain/help-machine'
import { now } from '../../../cloud/server-clock'
import { useDraft } from '../../../parts/draft'
import { ForWhom, MYSELF } from '../../../parts/family/for-whom'
import { open } from '../../../parts/routes'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Numbered } from '../../../ui/numbered'
import { Page } from '../../../ui/page'
import { Section } from '../../../ui/section'
import { Success } from '../../../ui/success'
import { Words } from '../../../ui/words'
import { type MyRequest, useAsk } from '../hooks/use-requests'
import { helpStanding } from './help-standing'
import type { Post } from './post-facts'
import { holderOf } from './post-words'
import { EXAMPLES, whatFollows } from './ways'

const LONGEST = 300

function Sent({ request }: { request: MyRequest }) {
  return (
    <Page
      title="已发出"
      action={
        <>
          <Button onPress={() => open('myRequest', { request: request.id }, { replace: true })}>看这件求助</Button>
          <Button kind="quiet" onPress={() => open('home')}>
            回首页
          </Button>
        </>
      }
    >
      <Success title="已发出" note={helpStanding(request, now()).next} />
      <Words tone="soft">到期没有答复，会自动转给社区工作人员。随时可以在“我的求助”里看到哪一步了。</Words>
    </Page>
  )
}

/** Writing what one needs, with what follows in view; the words are kept until they were sent. */
export function AskForm({ post, kind }: { post: Post; kind: HelpKind }) {
  const { name, label } = HELP[kind]
  const draft = useDraft(`ask-leader.${post.building}`, { text: '', member: MYSELF })
  const ask = useAsk()
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<MyRequest | null>(null)
  const { text, member } = draft.value
  const short = tried && text.trim().length < 2 ? '请写下要问或要办的事，至少两个字' : undefined
  const refused = ask.error?.code === 'CONTENT_REFUSED' ? ask.error.message : ask.fieldError('text')
  const noMember = ask.error?.code === 'FAMILY_UNKNOWN' ? ask.error.message : undefined
  const notVerified = ask.error?.code === 'NOT_VERIFIED' || ask.error?.code === 'HOME_UNKNOWN'

  function change(part: Partial<typeof draft.value>): void {
    draft.set({ ...draft.value, ...part })
    ask.reset()
  }

  async function submit(): Promise<void> {
    setTried(true)
    if (text.trim().length < 2) return
    const answer = await ask.run({ building: post.building, kind, text, ...(member === MYSELF ? {} : { member }) })
    if (!answer) return
    setSent(answer.request)
    draft.clear()
  }

  if (sent) return <Sent request={sent} />
  return (
    <Page
      title={label}
      action={
        <>
          {ask.error && !refused && !noMember && (
            <NoticeBar
              kind="warning"
              {...(notVerified ? { action: { label: '看住址', onPress: () => open('myHomes') } } : {})}
            >
              {ask.error.message}
            </NoticeBar>
          )}
          <Button onPress={submit} busy={ask.busy} busyLabel="正在发出…">
            {`发给${holderOf(post)}`}
          </Button>
        </>
      }
    >
      <Words size="title" heading>
        {`${label}（${name}）`}
      </Words>
      <Words tone="soft">{post.label}</Words>
      <ForWhom value={member} onChange={(chosen) => change({ member: chosen })} error={noMember} />
      <Field
        name="text"
        label={kind === 'question' ? '您想问什么？' : '您要办什么？'}
        kind="lines"
        placeholder={EXAMPLES[kind]}
        maxLength={LONGEST}
        value={text}
        onChange={(next) => change({ text: next })}
        error={short ?? refused}
      />
      <Section title="接下来">
        <Numbered lines={whatFollows(kind, holderOf(post))} />
      </Section>
    </Page>
  )
}
