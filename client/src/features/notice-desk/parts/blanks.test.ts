import { htmlOf, NOTICE_TEMPLATES } from '../../../../../shared/domain/notice-templates'
import { openBlanks } from './blanks'

test('what a template leaves open is found, each once', () => {
  const [water] = NOTICE_TEMPLATES
  expect(openBlanks(water!.title, htmlOf(water!))).toEqual(['（日期）', '（几点）'])
})

test('an author’s own brackets are no blanks', () => {
  expect(openBlanks('停水通知（第二次）', '<p>周三（25日）停水</p>')).toEqual([])
})
