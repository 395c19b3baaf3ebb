import { REFUSED_TITLE, REFUSED_WORDING } from '../../../shared/domain/check-wording'
import type { ContentCheck } from '../../../shared/model/content-check'
import type { Message } from '../../../shared/model/message'
import { drain } from '../../kit/drain'
import { inboxRow } from '../notifications/inbox-row'
import { contentChecks } from './stores'
import { SUBJECTS } from './subjects'

const FIELDS = [...(['subject', 'about', 'part', 'text', 'file', 'status', 'by', 'community', 'pending'] as const)]
type Told = Pick<ContentCheck, '_id' | (typeof FIELDS)[number]>

/** Carries verdicts to what they are of, and tells whose content was found unfit. */
export function drainChecks(now: number, limit: number, until: number): Promise<{ drained: number; rows: number }> {
  return drain(
    contentChecks,
    {
      fields: FIELDS,
      rows: (due) => due.flatMap(rowsOf),
      settle: (check, at) => SUBJECTS[check.subject](check, at),
      // Two pictures of one notice, or two lines of one thread, stand in one document.
      width: 1,
    },
    now,
    limit,
    until,
  )
}

function rowsOf({ _id, subject, about, by, community, pending }: Told): Message[] {
  const { body, link } = REFUSED_WORDING[subject]
  return pending
    .filter(({ event }) => event === 'refuse')
    .map(({ event, rev, at }) => {
      const told = { person: by, community, kind: 'person', title: REFUSED_TITLE, body, link: link(about), at } as const
      return inboxRow({ aggregate: _id, event, rev, ...told })
    })
}
