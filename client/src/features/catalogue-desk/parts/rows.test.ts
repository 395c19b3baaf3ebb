import { changed, movedUp, without } from './rows'

test('a row is changed, taken out or moved up without touching the others', () => {
  const rows = ['一', '二', '三']
  expect(changed(rows, 1, '贰')).toEqual(['一', '贰', '三'])
  expect(without(rows, 0)).toEqual(['二', '三'])
  expect(movedUp(rows, 2)).toEqual(['一', '三', '二'])
})

test('the first row cannot move further up', () => {
  expect(movedUp(['一', '二'], 0)).toEqual(['一', '二'])
})
