import type { PersonAct } from '../model/person'
import { dayOf } from './shanghai'

export interface PersonFacts {
  /** `党员楼栋长`; empty where the change is not about a role. */
  role: string
  /** `春晓园 1号楼` */
  place: string
  /** When it begins and ends, epoch ms. */
  from: number | null
  until: number | null
  reason: string
  /** When it happened, epoch ms. */
  at: number
}

interface Wording {
  title: string
  body: (facts: PersonFacts) => string
  /** Route of the page that shows the matter. */
  link: string
}

const ME = '/tabs/me/index'
const HOMES = '/features/profile/pages/homes/index'

/** `2027年11月23日` */
const dayInWords = (instant: number): string => {
  const [year, month, day] = dayOf(instant).split('-').map(Number)
  return `${year}年${month}月${day}日`
}
/** The last day on which it still holds. */
const lastDay = (until: number): string => dayInWords(until - 1)
const because = (reason: string): string => (reason ? `原因：${reason}。` : '')

/** What a person is told of a change that somebody else made to their record; what is not here would be noise (their own act). */
export const PERSON_WORDING: Partial<Record<PersonAct, Wording>> = {
  grant: {
    title: '您有了新的职责',
    body: ({ role, place, from, until, at }) => {
      const begins = from !== null && from > at ? `从${dayInWords(from)}起` : '从现在起'
      return `${begins}，您担任${place}的${role}${until === null ? '' : `，到${lastDay(until)}为止`}。请在“我的”里查看您的工作台。`
    },
    link: ME,
  },
  revoke: {
    title: '您的一项职责已收回',
    body: ({ role, place, reason }) =>
      `您担任的${place}${role}已由社区管理员收回，即时生效。${because(reason)}有疑问请联系社区。`,
    link: ME,
  },
  verify: {
    title: '住址核验通过',
    body: ({ place, until }) =>
      `您在${place}的住址已核验通过${until === null ? '' : `，有效期到${lastDay(until)}`}。现在可以查看楼栋长电话，请楼栋长上门或代办了。`,
    link: HOMES,
  },
  refuse: {
    title: '住址核验没有通过',
    body: ({ place, reason }) =>
      `您在${place}的住址没有通过核验。${because(reason)}请核对后在“我的住址”重新申请，或联系社区。`,
    link: HOMES,
  },
}

/** What a person is told by the timer alone. */
export const PERSON_REMINDERS = {
  verificationEnds: {
    title: '住址核验快到期了',
    body: ({ place, until }: PersonFacts) =>
      `您在${place}的住址核验到${until === null ? '' : lastDay(until)}为止。到期后请在“我的住址”重新申请核验，通过之前不能看楼栋长电话、请上门和代办。`,
    link: HOMES,
  },
} satisfies Record<string, Wording>
