import {
  CONSENT_MOMENTS,
  type ConsentKind,
  type ConsentMoment,
  MOST_TEMPLATES_ASKED,
  TEMPLATE_NAMES,
} from '../../../shared/domain/message-templates'
import { templatesToAsk } from './consent-choice'

const setUp = (kinds: Partial<Record<string, ConsentKind>>) =>
  TEMPLATE_NAMES.map((name) => ({ name, id: `id-${name}`, kind: kinds[name] ?? ('once' as const) }))
const names = (moment: ConsentMoment, kinds: Partial<Record<string, ConsentKind>> = {}) =>
  templatesToAsk(setUp(kinds), moment).map(({ name }) => name)

describe('what is asked for at a moment', () => {
  test('is what that moment is about, in its order', () => {
    expect(names('booking')).toEqual(['bookingAnswered', 'reminder', 'digest'])
    expect(names('help')).toEqual(['helpAnswered', 'digest'])
  })

  test('is of one kind, the first one’s, as WeChat refuses two kinds in one call', () => {
    expect(names('notice', { noticePublished: 'longTerm' })).toEqual(['noticePublished'])
    expect(names('notice', { noticePublished: 'longTerm', digest: 'longTerm' })).toEqual(['noticePublished', 'digest'])
  })

  test('leaves out what the operator has not set up, and is nothing where nothing is', () => {
    const only = setUp({}).filter(({ name }) => name === 'digest')
    expect(templatesToAsk(only, 'booking').map(({ name }) => name)).toEqual(['digest'])
    expect(templatesToAsk([], 'booking')).toEqual([])
  })

  test('never exceeds what older clients take', () => {
    for (const moment of Object.keys(CONSENT_MOMENTS) as ConsentMoment[]) {
      expect(names(moment).length).toBeLessThanOrEqual(MOST_TEMPLATES_ASKED)
    }
  })
})
