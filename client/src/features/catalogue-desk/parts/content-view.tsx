import { REVIEW_CHAINS } from '../../../../../shared/domain/review-chains'
import { CATEGORY_NAMES, ITEM_PLACE_NAMES, type ItemContent } from '../../../../../shared/model/item'
import { windowWords } from '../../../parts/window-words'
import { limitInWords } from '../../../parts/working-limit'
import { Checklist } from '../../../ui/checklist'
import { List } from '../../../ui/list'
import { Numbered } from '../../../ui/numbered'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Words } from '../../../ui/words'

const FORMS = { original: '原件', copy: '复印件', originalAndCopy: '原件和复印件' } as const

/** An item as residents will see it. */
export function ContentView({ content }: { content: ItemContent }) {
  const { title, summary, category, materials, questions, steps, limitHours, fee, window, post, place, chain } = content
  const review = REVIEW_CHAINS.find(({ id }) => id === chain)
  return (
    <>
      <Words size="head" heading>
        {title || '还没写名称'}
      </Words>
      <Words tone="soft">{summary}</Words>
      {questions.length > 0 && (
        <Section title="先问一问">
          <List>
            {questions.map(({ question, stops, instead }) => (
              <Row key={question} title={question} note={`回答“${stops === 'yes' ? '是' : '否'}”时：${instead}`} />
            ))}
          </List>
        </Section>
      )}
      <Section title="要带的材料">
        {materials.length === 0 ? (
          <Words>不用带材料，人来就行。</Words>
        ) : (
          <Checklist
            items={materials.map(({ name, form, copies, where, atHome }) => ({
              name,
              form: `${FORMS[form]}${copies > 1 ? ` ${copies} 份` : ''}${atHome ? ' · 可在家准备' : ''}`,
              where,
            }))}
          />
        )}
      </Section>
      <Section title="怎么办">
        <Numbered lines={steps} />
      </Section>
      <Section title="还要知道的">
        <List>
          <Row title="类别" value={CATEGORY_NAMES[category]} />
          <Row title="要多久" value={limitInWords(limitHours)} />
          <Row title="收费" value={fee} />
          <Row title="在哪办" value={place === 'hall' ? windowWords(window) : ITEM_PLACE_NAMES[place]} />
          <Row title="谁负责" value={post} />
          {review && (
            <Row
              title={`审核链：${review.name}`}
              note={review.steps
                .map(({ name, post, hours }) => `${name}（${post}${hours ? `，${hours} 小时内` : ''}）`)
                .join(' → ')}
            />
          )}
        </List>
      </Section>
    </>
  )
}
