import { useState } from 'react'
import { useDraft } from '../../../parts/draft'
import { showFirstError } from '../../../parts/show-first-error'
import { Button } from '../../../ui/button'
import { ChooseOne } from '../../../ui/choice'
import { Field } from '../../../ui/field'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Section } from '../../../ui/section'
import { toast } from '../../../ui/toast'
import { type MyRequest, useRate } from '../hooks/use-requests'
import { RequestFoot, RequestHead } from './request-facts'
import { SCORES, type Score } from './scores'

const LONGEST = 200

/** An answered request: the answer, and how content one is with it. */
export function RateForm({ request }: { request: MyRequest }) {
  const draft = useDraft<{ score: Score | ''; comment: string }>(`rate.${request.id}`, { score: '', comment: '' })
  const rate = useRate()
  const [tried, setTried] = useState(false)
  const { score, comment } = draft.value
  const refused = rate.error?.code === 'CONTENT_REFUSED' ? rate.error.message : rate.fieldError('comment')

  async function submit(): Promise<void> {
    setTried(true)
    if (score === '') return showFirstError()
    if (!(await rate.run({ request: request.id, rev: request.rev, score: Number(score), comment }))) return
    draft.clear()
    toast('谢谢您的评价')
  }

  return (
    <Page
      title="求助详情"
      action={
        <>
          {rate.error && !refused && <NoticeBar kind="warning">{rate.error.message}</NoticeBar>}
          <Button onPress={submit} busy={rate.busy}>
            提交评价
          </Button>
        </>
      }
    >
      <RequestHead request={request} />
      <Section title="请您评价">
        <ChooseOne<Score>
          label="这件事办得怎么样？"
          options={SCORES}
          value={score === '' ? null : score}
          onChange={(next) => draft.set({ score: next, comment })}
          error={tried && score === '' ? '请选一个' : undefined}
        />
        <Field
          name="comment"
          label="还想说点什么"
          optional
          kind="lines"
          maxLength={LONGEST}
          value={comment}
          onChange={(next) => draft.set({ score, comment: next })}
          error={refused}
        />
      </Section>
      <RequestFoot request={request} />
    </Page>
  )
}
