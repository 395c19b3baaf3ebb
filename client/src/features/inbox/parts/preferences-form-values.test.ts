import { allowedWords, formOf, kindsFor, preferencesOf, wrongHours } from './preferences-form-values'

const stored = { quiet: { from: '21:00', to: '08:00' }, ways: [{ kind: 'notice' as const, way: 'digest' as const }] }

describe('how I want to be told', () => {
  test('comes back from the form as it went in', () => {
    const sent = preferencesOf(formOf(stored), false)
    expect(sent.quiet).toEqual(stored.quiet)
    expect(sent.ways).toContainEqual({ kind: 'notice', way: 'digest' })
    expect(sent.ways).toContainEqual({ kind: 'booking', way: 'now' })
  })

  test('without quiet hours offers the usual night, and sends none', () => {
    const form = formOf({ quiet: null, ways: [] })
    expect([form.quiet, form.from, form.to]).toEqual([false, '22:00', '07:00'])
    expect(preferencesOf(form, false).quiet).toBeNull()
  })

  test('never says anything of emergencies, and of work only for those who have some', () => {
    expect(kindsFor(false)).not.toContain('emergency')
    expect(kindsFor(false)).not.toContain('work')
    expect(kindsFor(true)).toContain('work')
  })

  test('quiet hours that begin when they end are refused before they are sent', () => {
    expect(wrongHours({ ...formOf(stored), to: '21:00' })).toBeDefined()
    expect(wrongHours({ ...formOf(stored), quiet: false, to: '21:00' })).toBeUndefined()
    expect(wrongHours(formOf(stored))).toBeUndefined()
  })
})

describe('what WeChat may still send', () => {
  const one = { template: 'bookingAnswered' as const, standing: false, left: 0, banned: false }

  test('is said of the template that matters at the moment', () => {
    expect(allowedWords([{ ...one, left: 2 }], 'booking')).toContain('还能发 2 条')
    expect(allowedWords([{ ...one, left: 2 }], 'help')).toContain('还没有允许')
    expect(allowedWords([{ ...one, template: 'digest', left: 1 }], 'help')).toContain('还能发 1 条')
  })

  test('is said as it stands: for good, none, or switched off in WeChat', () => {
    expect(allowedWords([{ ...one, template: 'noticePublished', standing: true }], 'notice')).toContain('一直有效')
    expect(allowedWords([one], 'booking')).toContain('还没有允许')
    expect(allowedWords([{ ...one, left: 3, banned: true }], 'booking')).toContain('微信里关掉了')
  })
})
