import fc from 'fast-check'
import { BOOKING_WORDING, fitFields, TEMPLATES } from './message-templates'

test('whatever is put in, no field is empty or longer than the platform takes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.constantFrom('thing1', 'phrase3', 'name2', 'time9'),
      (value, name) => {
        const fitted = [...(fitFields({ [name]: value })[name] ?? '')]
        expect(fitted.length).toBeGreaterThan(0)
        expect(fitted.length).toBeLessThanOrEqual({ thing1: 20, phrase3: 5, name2: 10, time9: 24 }[name] ?? 0)
      },
    ),
  )
})

test('a value that fits is left as it is, one that is cut says so', () => {
  expect(fitFields({ phrase3: '已确认' })).toEqual({ phrase3: '已确认' })
  expect(fitFields({ phrase3: '一二三四五六' })).toEqual({ phrase3: '一二三四…' })
  expect(fitFields({ thing4: '' })).toEqual({ thing4: '－' })
})

test('every wording of a booking fills the template without being cut', () => {
  for (const wording of Object.values(BOOKING_WORDING)) {
    if (wording) expect(fitFields({ phrase3: wording.result })).toEqual({ phrase3: wording.result })
  }
  expect(Object.keys(TEMPLATES.bookingAnswered.fields)).toEqual(['thing1', 'time2', 'phrase3', 'thing4'])
})
