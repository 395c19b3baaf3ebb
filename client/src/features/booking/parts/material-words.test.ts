import { materialWords } from './material-words'

test('one of a kind needs no number, more of them do', () => {
  const card = { name: '身份证', form: 'originalAndCopy' as const, copies: 1, where: '', atHome: true }
  expect(materialWords(card).form).toBe('原件和复印件')
  expect(materialWords({ ...card, form: 'copy', copies: 2 }).form).toBe('复印件 2 份')
})
