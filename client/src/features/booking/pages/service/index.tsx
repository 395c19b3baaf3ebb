import { useState } from 'react'
import { ITEM_PLACE_NAMES } from '../../../../../../shared/model/item'
import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { useTemplates } from '../../../../parts/use-reminders'
import { windowWords } from '../../../../parts/window-words'
import { limitInWords } from '../../../../parts/working-limit'
import { Button } from '../../../../ui/button'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Numbered } from '../../../../ui/numbered'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Section } from '../../../../ui/section'
import { Words } from '../../../../ui/words'
import { useItem } from '../../hooks/use-item'
import { Eligibility } from '../../parts/eligibility'
import { type Answers, standingOf } from '../../parts/eligible'
import { Facts } from '../../parts/facts'
import { Materials } from '../../parts/materials'

const WHY_NOT = { open: '请先回答上面的问题', stopped: '按您的情况，先不用来' } as const

/** A service: whether it is for me, then everything to bring and to know, said once (一次告知). */
function Service() {
  const { item } = useParams('item')
  const query = useItem(item)
  useTemplates()
  const [answers, setAnswers] = useState<Answers>({})
  const standing = standingOf(query.data?.questions ?? [], answers)
  const action =
    query.data?.status !== 'published' ? undefined : standing === 'fits' ? (
      <Button onPress={() => open('slots', { item })}>去预约</Button>
    ) : (
      <Button disabled onPress={() => undefined}>
        {WHY_NOT[standing]}
      </Button>
    )
  return (
    <Page title="办事指南" action={action}>
      <Resource query={query}>
        {({ title, summary, materials, steps, limitHours, post, fee, window, questions, place, chain, retired }) => (
          <>
            <Words size="head" heading>
              {title}
            </Words>
            <Words tone="soft">{summary}</Words>
            {retired !== null && (
              <NoticeBar kind="warning">{`这项服务已停办${retired === '' ? '' : `：${retired}`}。有疑问请给社区打电话。`}</NoticeBar>
            )}
            {retired === null && questions.length > 0 && (
              <Section title="先看看您能不能办">
                <Eligibility
                  questions={questions}
                  answers={answers}
                  onAnswer={(question, answer) => setAnswers({ ...answers, [question]: answer })}
                />
              </Section>
            )}
            <Section title="要带的材料">
              <Materials item={item} materials={materials} />
            </Section>
            <Section title="怎么办">
              <Numbered lines={steps} />
            </Section>
            <Section title="还要知道的">
              <Facts
                facts={[
                  { question: '要多久', answer: limitInWords(limitHours) },
                  { question: '收费', answer: fee },
                  { question: '在哪办', answer: place === 'hall' ? windowWords(window) : ITEM_PLACE_NAMES[place] },
                  { question: '谁负责', answer: post },
                  ...(chain ? [{ question: '谁审核', answer: chain.steps.map(({ name }) => name).join(' → ') }] : []),
                ]}
              />
            </Section>
          </>
        )}
      </Resource>
    </Page>
  )
}

export default Service
