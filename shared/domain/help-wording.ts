import { HELP, type HelpEvent, type HelpKind } from './help-machine'
import { spokenTime } from './spoken-time'

export interface HelpFacts {
  kind: HelpKind
  /** `春晓园 1号楼` */
  label: string
  personName: string
  /** For whom, if not for themselves; else empty. */
  forName: string
  leaderName: string
  /** Who answered; empty before. */
  answeredBy: string
  text: string
  answer: string
  reason: string
  /** Epoch ms. */
  due: number | null
  promisedAt: number | null
}

export interface HelpWording {
  title: string
  body: (facts: HelpFacts) => string
  /** For a WeChat copy: 进展, at most five characters, and 说明, cut at twenty. */
  copy?: { result: string; hint: (facts: HelpFacts) => string }
}

/** Whom an event is told to: the asker, the building's leader (staff where there is none), staff, or the managers. */
export type HelpAudience = 'person' | 'leader' | 'staff' | 'managers'

const begins = (text: string): string => ([...text].length > 20 ? `${[...text].slice(0, 20).join('')}…` : text)
const what = ({ kind, text, forName }: HelpFacts): string =>
  `${forName === '' ? '' : `替${forName}`}${HELP[kind].label}“${begins(text)}”`
const promised = (due: number | null): string => (due === null ? '' : `，最晚${spokenTime(due)}`)
const by = (due: number | null): string => (due === null ? '' : `，请在${spokenTime(due)}前答复`)

/** What each event is told, and to whom; an event or an audience that is not here would be noise. */
export const HELP_WORDING: Partial<Record<HelpEvent, Partial<Record<HelpAudience, HelpWording>>>> = {
  ask: {
    leader: {
      title: '有邻居找您',
      body: (facts) => `${facts.personName}（${facts.label}）${what(facts)}${by(facts.due)}。`,
    },
  },
  accept: {
    person: {
      title: '楼栋长已接下',
      body: (facts) =>
        `您的${what(facts)}，楼栋长${facts.leaderName}已接下${facts.promisedAt === null ? '' : `，约在${spokenTime(facts.promisedAt)}`}。`,
      copy: {
        result: '已接下',
        hint: ({ promisedAt }) => (promisedAt === null ? '楼栋长会尽快答复您' : `约在${spokenTime(promisedAt)}`),
      },
    },
  },
  answer: {
    person: {
      title: '您的求助有了答复',
      body: (facts) => `您的${what(facts)}，${facts.answeredBy}答复：${begins(facts.answer)}。点开看全文，并请评价。`,
      copy: { result: '已答复', hint: ({ answer }) => answer },
    },
  },
  handOver: {
    person: {
      title: '已转社区办理',
      body: (facts) => `您的${what(facts)}已由楼栋长转给社区办理：${facts.reason}。`,
      copy: { result: '已转社区', hint: ({ reason }) => reason },
    },
    staff: {
      title: '楼栋长转来一件求助',
      body: (facts) =>
        `${facts.personName}（${facts.label}）${what(facts)}${by(facts.due)}。转办原因：${facts.reason}。`,
    },
  },
  escalate: {
    person: {
      title: '已转社区办理',
      body: (facts) => `很抱歉，楼栋长没有在期限内答复您的${what(facts)}，已转给社区工作人员办理。`,
      copy: { result: '已转社区', hint: () => '楼栋长超时，由社区接着办' },
    },
    leader: {
      title: '一件求助超时，已转社区',
      body: (facts) => `${facts.personName}的${what(facts)}超过期限，已转社区工作人员办理。`,
    },
    staff: {
      title: '一件求助超时，请接手',
      body: (facts) => `${facts.personName}（${facts.label}）${what(facts)}，楼栋长没有按时答复${by(facts.due)}。`,
    },
  },
  climb: {
    person: {
      title: '已报社区负责人',
      body: (facts) => `您的${what(facts)}仍未答复，已报社区负责人督办。`,
      copy: { result: '已督办', hint: () => '已报社区负责人督办' },
    },
    managers: {
      title: '一件求助两次超时，请督办',
      body: (facts) => `${facts.personName}（${facts.label}）${what(facts)}，楼栋长和社区都没有按时答复。`,
    },
  },
}

/** What whoever owes an answer is told an hour before it is due. */
export const HELP_DUE: HelpWording = {
  title: '一件求助快到期了',
  body: (facts) => `${facts.personName}（${facts.label}）${what(facts)}还没有答复${by(facts.due)}。`,
}

/** The same where there was no leader to be late, or it is the leader who asks: it was staff's from the beginning. */
export const HELP_WORDING_UNLED: Partial<Record<HelpEvent, Partial<Record<HelpAudience, HelpWording>>>> = {
  escalate: {
    person: {
      title: '社区正在加紧办理',
      body: (facts) => `很抱歉，您的${what(facts)}还没有答复，已提醒社区工作人员尽快办理${promised(facts.due)}。`,
    },
    staff: {
      title: '一件求助超时，请接手',
      body: (facts) => `${facts.personName}（${facts.label}）${what(facts)}，还没有人答复${by(facts.due)}。`,
    },
  },
  climb: {
    managers: {
      title: '一件求助两次超时，请督办',
      body: (facts) => `${facts.personName}（${facts.label}）${what(facts)}，社区没有按时答复。`,
    },
  },
}
