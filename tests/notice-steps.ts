import type { InputOf } from '../shared/contracts/contract'
import { notices } from '../shared/contracts/notices'
import type { Stack } from './stack'

type Draft = InputOf<typeof notices.draft>

/** Building 1 of world.ts, which the mini-program's tests cannot load: the stack is in another process there. */
const BUILDING = 'minghu.chunhe.hongxin.c1.g01.b01'

const made = { keys: 0 }
function newKey(): string {
  made.keys += 1
  return `notice-key-${String(made.keys).padStart(12, '0')}`
}

/** What stands in a notice that is about nothing else. */
const PLAIN: Omit<Draft, 'key'> = {
  place: BUILDING,
  kind: 'notice',
  targets: [BUILDING],
  groups: [],
  isPublic: false,
  pinned: false,
  objectionUntil: null,
  publishAt: null,
  expiresAt: null,
  title: '明天停水通知',
  html: '<p>因管道检修，明天上午停水。</p>',
  pictures: [],
  attachments: [],
}

/** Writes a notice and publishes it, past the screens; gives its id. Telling people is left to the timer. */
export async function publish(ask: Stack['ask'], author: string, written: Partial<Draft> = {}): Promise<string> {
  const { notice } = await ask(author, notices.draft, { ...PLAIN, ...written, key: newKey() })
  const { id, rev } = notice
  const place = written.place ?? PLAIN.place
  const { notice: out } = await ask(author, notices.submit, { place, notice: id, rev, key: newKey() })
  if (out.status !== 'published') throw new Error(`the notice is ${out.status}`)
  return id
}
