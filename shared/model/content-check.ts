import type { CheckActor, CheckEvent, CheckKind, CheckStatus, CheckSubject } from '../domain/check-machine'
import type { HistoryEntry, OutboxEvent } from './booking'
import type { PlaceId } from './place'

/** A text or a picture that waits for a verdict of WeChat's or of a person's, or has had one. */
export interface ContentCheck {
  /** `k` + hash(subject, id, part) */
  _id: string
  kind: CheckKind
  subject: CheckSubject
  /** Id of the notice, thread, request, booking, post or person. */
  about: string
  /** Which part of it: a picture's file id, the number of a line; empty where there is one part only. */
  part: string
  /** Whose staff decide. */
  community: PlaceId
  /** What a person reads who decides; null for a picture. */
  text: string | null
  /** Storage id; null for a text. */
  file: string | null
  /** Who wrote or chose it. */
  by: string
  byName: string
  /** WeChat's number of the check of a picture; null for a text, or where WeChat could not be asked. */
  trace: string | null
  /** Epoch ms after which a person is asked; null unless WeChat is. */
  dueAt: number | null
  createdAt: number
  /** `<createdAt, 13 digits>:<_id>` */
  sort: string
  status: CheckStatus
  live: boolean
  rev: number
  history: HistoryEntry<CheckEvent, CheckStatus, CheckActor>[]
  pending: OutboxEvent<CheckEvent>[]
  pendingAt: number | null
}
