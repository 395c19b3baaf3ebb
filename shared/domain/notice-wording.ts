import type { Notice } from '../model/notice'
import { NOTICES } from './notice-kinds'
import { spokenTime } from './spoken-time'
import { THREAD_NAMES, type ThreadEvent, type ThreadKind } from './thread-machine'

interface Words {
  title: string
  body: string
}
type Said = Pick<Notice, 'kind' | 'title' | 'summary' | 'authorTitle' | 'correction'>

/** What people are told of a notice, of its correction, and of its withdrawal. */
export function noticeWords(notice: Said, event: 'publish' | 'withdraw', reason: string): Words {
  const { kind, title, summary, authorTitle, correction } = notice
  if (event === 'withdraw')
    return { title: `已撤回：${title}`, body: `${authorTitle}撤回了这条${NOTICES[kind].name}：${reason}` }
  const urgent = kind === 'emergency' ? '紧急通知：' : ''
  return correction === null
    ? { title: `${urgent}${title}`, body: `${authorTitle}：${summary}` }
    : { title: `更正：${title}`, body: `${authorTitle}：${correction}` }
}

/** What those who work on a notice are told of it. */
export const NOTICE_WORK = {
  submit: ({
    kind,
    title,
    authorTitle,
    authorName,
  }: Pick<Notice, 'kind' | 'title' | 'authorTitle' | 'authorName'>) => ({
    title: '一条通知等您审核',
    body: `${authorTitle}${authorName}的${NOTICES[kind].name}“${title}”，审核后才会发布。`,
  }),
  approve: ({ title }: Pick<Notice, 'title'>) => ({
    title: '您的通知已发布',
    body: `“${title}”已通过审核，正在通知居民。`,
  }),
  approveLater: ({ title, publishAt }: Pick<Notice, 'title' | 'publishAt'>) => ({
    title: '您的通知已通过审核',
    body: `“${title}”将在${publishAt === null ? '定好的时间' : spokenTime(publishAt)}发布。`,
  }),
  refuse: ({ title }: Pick<Notice, 'title'>, reason: string) => ({
    title: '您的通知被退回修改',
    body: `“${title}”没有通过审核：${reason}。修改后可以重新提交。`,
  }),
} as const

interface ThreadFacts {
  kind: ThreadKind
  noticeTitle: string
  personName: string
  stairwellName: string
  /** Who said it, and what. */
  byName: string
  text: string
}

/** What the other side of a thread is told; null where nobody is. */
export function threadWords(event: ThreadEvent, facts: ThreadFacts): Words | null {
  const { kind, noticeTitle, personName, stairwellName, byName, text } = facts
  if (event === 'close') return null
  if (event === 'answer') {
    return {
      title: `您的${THREAD_NAMES[kind]}有了答复`,
      body: `关于“${noticeTitle}”，${byName}答复：${begins(text)}。点开看全文。`,
    }
  }
  const again = event === 'askMore' ? '（追问）' : ''
  return {
    title: kind === 'objection' ? `有居民提出异议${again}` : `有居民就通知提问${again}`,
    body: `${personName}${stairwellName === '' ? '' : `（${stairwellName}）`}关于“${noticeTitle}”：${begins(text)}`,
  }
}

const begins = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)
