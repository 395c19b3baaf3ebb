import { type FamilyEvent, RELATION_NAMES, type Relation } from './family-machine'

export interface FamilyFacts {
  /** Who acts, or asks to. */
  actor: string
  /** Who is acted for. */
  member: string
  relation: Relation
}

interface Wording {
  title: string
  body: (facts: FamilyFacts) => string
}

/** What the other side is told: the member when somebody asks, the one who acts when an answer comes. */
export const FAMILY_WORDING: Record<Exclude<FamilyEvent, 'end'>, Wording> = {
  ask: {
    title: '有人请求替您代办',
    body: ({ actor, member, relation }) =>
      `${actor}请求替${member}办理社区的事，登记的关系是${RELATION_NAMES[relation]}。请到“我的家人”里选择同意或不同意；不认识的人请选不同意。`,
  },
  agree: {
    title: '家人已同意代办',
    body: ({ member }) => `${member}已同意您代办，现在可以替${member}找楼栋长办事了。`,
  },
  witness: {
    title: '代办已当面确认',
    body: ({ member }) => `${member}已当面同意您代办，现在可以替${member}找楼栋长办事了。`,
  },
  decline: {
    title: '家人没有同意代办',
    body: ({ member }) => `${member}没有同意由您代办。如有误会，请当面说清后重新登记。`,
  },
}

/** What the other side is told when one side has ended it. */
export const FAMILY_ENDED: Record<'person' | 'member', Wording> = {
  person: { title: '代办已解除', body: ({ actor }) => `${actor}不再替您代办。需要帮忙时，请重新登记家人或联系社区。` },
  member: { title: '代办已解除', body: ({ member }) => `${member}已解除由您代办，即时生效。` },
}
