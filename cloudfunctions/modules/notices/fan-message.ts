import { noticeWords } from '../../../shared/domain/notice-wording'
import { clockOf, dayOf } from '../../../shared/domain/shanghai'
import type { Message } from '../../../shared/model/message'
import { inboxRow } from '../notifications/inbox-row'
import type { Member } from './addressees'
import { noticeLink } from './desk-links'
import type { Telling } from './fan-out'
import { saidAt } from './marks'

/** The one message that a person gets of a version of a notice, or of its withdrawal, however many homes they have. */
export function messageOf(notice: Telling, { _id: person, community }: Member, event: 'publish' | 'withdraw'): Message {
  const { _id: aggregate, kind, title, summary, authorTitle, version, history } = notice
  const { at: withdrawnAt = 0, reason = '' } = history.findLast((past) => past.event === 'withdraw') ?? {}
  const at = event === 'withdraw' ? withdrawnAt : saidAt(notice)
  const words = noticeWords(notice, event, reason)
  return inboxRow({
    ...{ aggregate, event, rev: version, person, community },
    kind: kind === 'emergency' ? 'emergency' : 'notice',
    ...words,
    link: noticeLink(aggregate),
    at,
    copy: {
      template: 'noticePublished',
      fields: {
        thing1: event === 'withdraw' ? words.title : title,
        thing2: authorTitle,
        time3: `${dayOf(at)} ${clockOf(at)}`,
        thing4: event === 'withdraw' ? reason : (notice.correction ?? summary),
      },
    },
  })
}
