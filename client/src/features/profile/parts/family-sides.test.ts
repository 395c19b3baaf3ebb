import { at } from '../../../../../shared/domain/shanghai'
import { familyNext, familySides, familyTitle } from './family-sides'

const NOW = at('2026-11-23', '09:00')
const member = {
  id: 'one',
  side: 'actor' as const,
  name: '赵桂兰',
  actorName: '李明',
  relation: 'parent' as const,
  hasApp: true,
  status: 'asked' as const,
  consent: null,
}

describe('the family', () => {
  test('puts first who waits for my word, and last what is over', () => {
    const members = [
      member,
      { ...member, id: 'asks', side: 'member' as const },
      { ...member, id: 'acts', side: 'member' as const, status: 'agreed' as const },
      { ...member, id: 'over', status: 'ended' as const },
    ]
    const sides = familySides(members)
    expect(Object.values(sides).map((list) => list.map(({ id }) => id))).toEqual([
      ['asks'],
      ['one'],
      ['acts'],
      ['over'],
    ])
  })

  test('says whose word is waited for, and how it can be given without a phone', () => {
    expect(familyNext(member, NOW)).toBe('等赵桂兰在“我的 → 我的家人”里点同意')
    expect(familyNext({ ...member, hasApp: false }, NOW)).toContain('当面告诉楼栋长')
    expect(familyNext({ ...member, side: 'member' }, NOW)).toBe('等您答复')
  })

  test('says when and how consent was given', () => {
    const agreed = { ...member, status: 'agreed' as const, consent: { how: 'witnessed' as const, at: NOW } }
    expect(familyNext(agreed, NOW)).toBe('11月23日，楼栋长或社区当面听本人同意')
  })

  test('calls the member by name and relation, and the one who acts by name', () => {
    expect(familyTitle(member)).toBe('赵桂兰（父母）')
    expect(familyTitle({ ...member, side: 'member' })).toBe('李明')
  })
})
