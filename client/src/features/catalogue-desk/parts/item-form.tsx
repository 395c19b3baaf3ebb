import { REVIEW_CHAINS } from '../../../../../shared/domain/review-chains'
import { CATEGORY_NAMES, ITEM_CATEGORIES, ITEM_PLACE_NAMES, ITEM_PLACES } from '../../../../../shared/model/item'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Field, FieldError } from '../../../ui/field'
import { Section } from '../../../ui/section'
import { Stepper } from '../../../ui/stepper'
import type { ItemDraft } from './item-draft'
import { MaterialRows } from './material-rows'
import { QuestionRows } from './question-rows'
import { changed, without } from './rows'

const CATEGORIES = ITEM_CATEGORIES.map((value) => ({ value, label: CATEGORY_NAMES[value] }))
const PLACES = ITEM_PLACES.map((value) => ({ value, label: ITEM_PLACE_NAMES[value] }))
const CHAINS = [
  { value: 'none' as const, label: '不用审核' },
  ...REVIEW_CHAINS.map(({ id, name }) => ({ value: id, label: name })),
]
const MOST_STEPS = 10

interface ItemFormProps {
  draft: ItemDraft
  onChange: (draft: ItemDraft) => void
  errorAt: (path: string) => string | undefined
}

/** Everything that an item says, part by part. */
export function ItemForm({ draft, onChange, errorAt }: ItemFormProps) {
  const set = (part: Partial<ItemDraft>) => onChange({ ...draft, ...part })
  const line = (name: 'title' | 'summary' | 'post' | 'fee', label: string, maxLength: number, placeholder: string) => (
    <Field
      {...{ name, label, maxLength, placeholder }}
      value={draft[name]}
      onChange={(value) => set({ [name]: value })}
      error={errorAt(name)}
    />
  )
  return (
    <>
      <Card>
        {line('title', '事项名称', 30, '例如：老年人优待证办理')}
        {line('summary', '一句话说明', 80, '给谁办，能得到什么')}
        <Chips label="类别" options={CATEGORIES} value={draft.category} onChange={(category) => set({ category })} />
        <Field
          name="words"
          label="居民还会怎么叫它"
          hint="用空格隔开，搜得到的词。"
          optional
          maxLength={100}
          value={draft.words}
          onChange={(words) => set({ words })}
          error={errorAt('keywords') ?? [0, 1, 2, 3, 4, 5, 6, 7].map((at) => errorAt(`keywords.${at}`)).find(Boolean)}
        />
      </Card>
      <Section title="先问一问">
        <QuestionRows rows={draft.questions} onChange={(questions) => set({ questions })} errorAt={errorAt} />
      </Section>
      <Section title="要带的材料">
        <MaterialRows rows={draft.materials} onChange={(materials) => set({ materials })} errorAt={errorAt} />
      </Section>
      <Section title="怎么办">
        <Card>
          {draft.steps.map((step, at) => (
            <Field
              // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place.
              key={at}
              name={`step-${at}`}
              label={`第 ${at + 1} 步`}
              placeholder="例如：核对材料"
              maxLength={60}
              value={step}
              onChange={(next) => set({ steps: changed(draft.steps, at, next) })}
              error={errorAt(`steps.${at}`)}
            />
          ))}
          <FieldError error={errorAt('steps')} />
          {draft.steps.length < MOST_STEPS && (
            <Button kind="plain" onPress={() => set({ steps: [...draft.steps, ''] })}>
              加一步
            </Button>
          )}
          {draft.steps.length > 1 && (
            <Button kind="quiet" onPress={() => set({ steps: without(draft.steps, draft.steps.length - 1) })}>
              去掉最后一步
            </Button>
          )}
        </Card>
      </Section>
      <Section title="还要知道的">
        <Card>
          <Field
            name="limit"
            label="办理时限（工作小时）"
            hint="当场办结写 0，一个工作日是 8。"
            kind="number"
            maxLength={4}
            value={draft.limit}
            onChange={(limit) => set({ limit })}
            error={errorAt('limitHours')}
          />
          {line('post', '责任岗位', 20, '例如：老年服务岗')}
          {line('fee', '收费', 40, '免费就写“免费”')}
          <Chips label="在哪里办" options={PLACES} value={draft.place} onChange={(place) => set({ place })} />
          <Stepper
            label="窗口"
            unit="号"
            max={99}
            value={Number(draft.window.slice(1)) || 1}
            onChange={(n) => set({ window: `w${n}` })}
          />
          <Chips
            label="审核链"
            options={CHAINS}
            value={draft.chain ?? 'none'}
            onChange={(chain) => set({ chain: chain === 'none' ? null : chain })}
          />
        </Card>
      </Section>
    </>
  )
}
