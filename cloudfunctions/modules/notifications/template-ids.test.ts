import { configuredTemplates, parseTemplate, setUpOf, variableOf } from './template-ids'

afterEach(() => {
  delete process.env.TEMPLATE_BOOKING_ANSWERED
  delete process.env.TEMPLATE_NOTICE_PUBLISHED
})

test('an id alone is of the kind that the template usually is', () => {
  expect(parseTemplate('AbC-1_2', 'once')).toEqual({ id: 'AbC-1_2', kind: 'once', limit: null })
  expect(parseTemplate('AbC-1_2', 'longTerm')).toEqual({ id: 'AbC-1_2', kind: 'longTerm', limit: null })
})

test('the operator may say otherwise, and how many sends a limited one has', () => {
  expect(parseTemplate('x:longTerm', 'once')).toEqual({ id: 'x', kind: 'longTerm', limit: null })
  expect(parseTemplate('x:once', 'longTerm')).toEqual({ id: 'x', kind: 'once', limit: null })
  expect(parseTemplate('x:limited:3/7', 'once')).toEqual({ id: 'x', kind: 'limited', limit: { count: 3, days: 7 } })
})

test.each(['', 'a b', 'x:', 'x:always', 'x:limited', 'x:limited:0/7', 'x:limited:3', 'x:longTerm:3/7', 'x:once:1/1'])(
  '%j is not set up',
  (value) => {
    expect(parseTemplate(value, 'once')).toBeNull()
  },
)

test('a variable that is written wrong is told to the operator once, and its template is left out', () => {
  const told = jest.spyOn(console, 'log').mockImplementation(() => {})
  process.env.TEMPLATE_BOOKING_ANSWERED = 'x:limited'
  process.env.TEMPLATE_NOTICE_PUBLISHED = ' y '
  expect([setUpOf('bookingAnswered'), setUpOf('bookingAnswered')]).toEqual([null, null])
  expect(configuredTemplates()).toEqual([{ name: 'noticePublished', id: 'y', kind: 'longTerm', limit: null }])
  expect(told.mock.calls).toHaveLength(1)
  expect(told.mock.calls[0]?.[0]).toContain('TEMPLATE_BOOKING_ANSWERED')
  told.mockRestore()
})

test('each template has a variable of its own', () => {
  expect(variableOf('bookingAnswered')).toBe('TEMPLATE_BOOKING_ANSWERED')
  expect(variableOf('digest')).toBe('TEMPLATE_DIGEST')
})
