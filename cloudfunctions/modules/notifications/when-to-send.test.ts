import type { MessageKind, MessagePreferences } from '../../../shared/domain/message-kinds'
import type { TemplateName } from '../../../shared/domain/message-templates'
import { at } from '../../../shared/domain/shanghai'
import { planOf } from './when-to-send'

const noon = at('2026-11-23', '12:00')
const night = at('2026-11-23', '23:00')
const morning = at('2026-11-24', '07:00')
const summary = { send: 'digest', sendAt: at('2026-11-23', '18:30'), failure: null }

const everything = () => true
const anybody = { erasedAt: null }
const chose = (preferences: MessagePreferences) => ({ erasedAt: null, preferences })
const copy = (kind: MessageKind, template: TemplateName | null = 'bookingAnswered') => ({
  kind,
  template,
  unread: true,
})

test('what should come at once goes out by day, and waits for the morning by night', () => {
  expect(planOf(copy('booking'), anybody, everything, noon)).toEqual({ send: 'now' })
  expect(planOf(copy('booking'), anybody, everything, night)).toEqual({
    send: 'queued',
    sendAt: morning,
    failure: null,
  })
  expect(planOf(copy('booking'), chose({ quiet: null, ways: {} }), everything, night)).toEqual({ send: 'now' })
})

test('a kind that is summed up by default, or by choice, waits for the summary', () => {
  expect(planOf(copy('person'), anybody, everything, noon)).toEqual(summary)
  expect(planOf(copy('booking'), chose({ quiet: null, ways: { booking: 'digest' } }), everything, noon)).toEqual(
    summary,
  )
})

test('what has no template of its own comes with the summary, if there is one', () => {
  expect(planOf(copy('work', null), anybody, everything, noon)).toEqual(summary)
  const noDigest = (name: TemplateName) => name !== 'digest'
  expect(planOf(copy('work', null), anybody, noDigest, noon)).toMatchObject({ send: 'none', failure: 'noTemplate' })
})

test('a kind that was switched off is not sent, at any hour', () => {
  const off = chose({ quiet: null, ways: { booking: 'off' } })
  expect(planOf(copy('booking'), off, everything, noon)).toEqual({ send: 'none', sendAt: null, failure: 'switchedOff' })
})

test('what is urgent goes out at night, and to who switched everything off', () => {
  const deaf = chose({ quiet: { from: '00:00', to: '23:59' }, ways: { emergency: 'off' } })
  expect(planOf(copy('emergency', 'noticePublished'), deaf, everything, night)).toEqual({ send: 'now' })
})

test('the summary itself is not summed up again, and keeps quiet at night', () => {
  expect(planOf(copy('person', 'digest'), anybody, everything, noon)).toEqual({ send: 'now' })
  expect(planOf(copy('person', 'digest'), anybody, everything, night)).toMatchObject({ send: 'queued' })
})

test('nothing goes to who has erased themselves, has seen it, or is not there', () => {
  expect(planOf(copy('booking'), { erasedAt: noon }, everything, noon)).toMatchObject({
    send: 'none',
    failure: 'erased',
  })
  expect(planOf({ ...copy('booking'), unread: false }, anybody, everything, noon)).toMatchObject({ failure: 'read' })
  expect(planOf(copy('booking'), null, everything, noon)).toMatchObject({ send: 'failed', failure: 'noRecipient' })
})
