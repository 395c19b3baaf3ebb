import * as fields from '../../../../../shared/contracts/fields'
import { GUARDIAN_UNTIL_AGE, type Relation } from '../../../../../shared/domain/family-machine'

/** How the one who is acted for can say yes. */
export type Way = 'phone' | 'inPerson' | 'child'

/** What is typed so far of somebody to act for; kept on this phone until it was sent. */
export interface NewMember {
  name: string
  relation: Relation | ''
  way: Way | ''
  phone: string
  birthYear: string
}

export const EMPTY_MEMBER: NewMember = { name: '', relation: '', way: '', phone: '', birthYear: '' }

/** What each way means, before it is chosen and after it was asked. */
export const WAYS: { value: Way; label: string; note: string; next: string }[] = [
  {
    value: 'phone',
    label: '家人自己用微信',
    note: '填家人登记的手机号，请家人在自己手机上点同意',
    next: '请家人打开“我的 → 我的家人”，点一下同意。',
  },
  {
    value: 'inPerson',
    label: '家人没有手机，或不会用',
    note: '楼栋长或社区工作人员当面听本人说同意',
    next: '请家人见到楼栋长或社区工作人员时，当面说一声同意。',
  },
  {
    value: 'child',
    label: `不满 ${GUARDIAN_UNTIL_AGE} 岁的孩子`,
    note: '您是监护人，您同意就可以',
    next: '现在就可以替孩子办事了。',
  },
]

const YEAR = /^\d{4}$/

function wrongYear({ way, birthYear }: NewMember, thisYear: number): string | undefined {
  const typed = birthYear.trim()
  if (typed === '') return way === 'child' ? '请填写孩子的出生年份' : undefined
  const year = Number(typed)
  if (!YEAR.test(typed) || year < 1900 || year > thisYear) return '请填四位年份，比如 1954'
  if (way === 'child' && thisYear - year > GUARDIAN_UNTIL_AGE) {
    return `已满 ${GUARDIAN_UNTIL_AGE} 岁的孩子，要他自己同意，请在上面另选一项`
  }
  return undefined
}

const issue = (schema: typeof fields.personName, value: string) => schema.safeParse(value).error?.issues[0]?.message

/** What is missing or wrong, a sentence per field. */
export function missingOf(member: NewMember, thisYear: number): Record<string, string> {
  const name = issue(fields.personName, member.name)
  const phone = member.way === 'phone' ? issue(fields.phone, member.phone) : undefined
  const birthYear = wrongYear(member, thisYear)
  return {
    ...(name ? { name } : {}),
    ...(member.relation === '' ? { relation: '请选择关系' } : {}),
    ...(member.way === '' ? { way: '请选一项' } : {}),
    ...(phone ? { phone } : {}),
    ...(birthYear ? { birthYear } : {}),
  }
}
