import { itemContent } from '../../../../../shared/contracts/catalogue-fields'
import { contentOf, draftOf, EMPTY_ITEM } from './item-draft'

const written = { ...EMPTY_ITEM, title: '居住证明', summary: '开一张证明。', post: '综合窗口', steps: ['盖章'] }

test('what was written comes back as it was when it is edited again', () => {
  const content = contentOf({ ...written, limit: '16', words: '盖章 证明，居住' })
  expect(content).toMatchObject({ limitHours: 16, keywords: ['盖章', '证明', '居住'] })
  expect(contentOf(draftOf(content))).toEqual(content)
})

test('a limit that is no number is refused by the contract with its sentence, and nothing else is', () => {
  const { error } = itemContent.safeParse(contentOf({ ...written, limit: '三天' }))
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['limitHours', '办理时限是 0 到 1000 个工作小时'],
  ])
})
