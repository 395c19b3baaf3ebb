import { PERSON_WORDING, type PersonFacts } from './person-wording'
import { at } from './shanghai'

const facts = (rest: Partial<PersonFacts> = {}): PersonFacts => ({
  role: '党员楼栋长',
  place: '春晓园 1号楼',
  from: null,
  until: null,
  reason: '',
  at: at('2026-11-23', '09:00'),
  ...rest,
})

test('a role that begins now, later, or ends is told with its first and last day', () => {
  const told = (rest: Partial<PersonFacts>) => PERSON_WORDING.grant?.body(facts(rest)).split('。')[0]
  expect(told({})).toBe('从现在起，您担任春晓园 1号楼的党员楼栋长')
  const span = { from: at('2026-12-01', '00:00'), until: at('2027-12-01', '00:00') }
  expect(told(span)).toBe('从2026年12月1日起，您担任春晓园 1号楼的党员楼栋长，到2027年11月30日为止')
})

test('a reason is told where there is one, and nothing is said of one where there is none', () => {
  for (const act of ['revoke', 'refuse'] as const) {
    expect(PERSON_WORDING[act]?.body(facts({ reason: '调到别的社区' }))).toContain('原因：调到别的社区。')
    expect(PERSON_WORDING[act]?.body(facts())).not.toContain('原因')
  }
})

test('every wording is whole sentences with a title and a page', () => {
  for (const { title, body, link } of Object.values(PERSON_WORDING)) {
    expect(title).toMatch(/^\p{Script=Han}{4,}$/u)
    expect(body(facts())).toMatch(/。$/)
    expect(body(facts())).not.toMatch(/undefined|null|NaN|。。/)
    expect(link).toMatch(/^\//)
  }
})
