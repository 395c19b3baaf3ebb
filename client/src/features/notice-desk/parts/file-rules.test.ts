import { ATTACHMENT_RULE, fileProblem, PICTURE_RULE } from './file-rules'

test('documents and pictures may be attached, only pictures are pictures', () => {
  expect(fileProblem({ name: '值班表.XLSX', size: 1 }, ATTACHMENT_RULE)).toBeUndefined()
  expect(fileProblem({ name: '照片.png', size: 1 }, ATTACHMENT_RULE)).toBeUndefined()
  expect(fileProblem({ name: '值班表.xlsx', size: 1 }, PICTURE_RULE)).toContain('值班表.xlsx')
})

test('what runs or is too large is not sent at all', () => {
  expect(fileProblem({ name: '方案.exe', size: 1 }, ATTACHMENT_RULE)).toContain('PDF')
  expect(fileProblem({ name: '没有结尾', size: 1 }, ATTACHMENT_RULE)).toBeDefined()
  expect(fileProblem({ name: '照片.jpg', size: 5 * 1024 * 1024 + 1 }, PICTURE_RULE)).toContain('太大')
  expect(fileProblem({ name: '方案.pdf', size: 10 * 1024 * 1024 }, ATTACHMENT_RULE)).toBeUndefined()
})
