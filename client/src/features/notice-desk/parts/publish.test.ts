import { at } from '../../../../../shared/domain/shanghai'
import { afterSubmit } from './after-submit'
import { publishQuestion } from './publish-question'

const now = at('2026-11-23', '09:00')

test('an author hears what came of sending: out, waiting for its time, or for somebody who reads it first', () => {
  expect(afterSubmit({ status: 'published', publishAt: null }, now)).toContain('发布了')
  expect(afterSubmit({ status: 'review', publishAt: null }, now)).toContain('审核')
  expect(afterSubmit({ status: 'scheduled', publishAt: at('2026-11-24', '08:30') }, now)).toContain('明天 上午8:30')
})

test('only an emergency and what a template left open are asked about once more', () => {
  expect(publishQuestion('notice', [])).toBeNull()
  expect(publishQuestion('emergency', [])?.yes).toBe('发布紧急通知')
  expect(publishQuestion('notice', ['（日期）'])?.body).toContain('（日期）')
})
