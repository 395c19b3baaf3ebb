import * as z from 'zod/mini'
import { CHECK_KINDS, CHECK_SUBJECTS } from '../domain/check-machine'
import { action, contract } from './contract'
import * as f from './fields'
import './jitless'

const STAFF = { roles: ['staff', 'manager'] as const }

const checkView = z.object({
  id: f.checkId,
  kind: z.enum(CHECK_KINDS),
  subject: z.enum(CHECK_SUBJECTS),
  text: z.nullable(f.text),
  /** A link to the picture, good for a while. */
  picture: z.nullable(f.text),
  byName: f.text,
  createdAt: f.instant,
  /** `微信建议人工审核`: why a person is asked. */
  why: f.text,
  rev: f.rev,
})

export const content = contract('content', {
  queue: action({
    doc: 'Texts and pictures of a community that a person must look at, oldest first; 20 a page.',
    allow: STAFF,
    writes: false,
    input: z.strictObject({ community: f.communityId, after: z.optional(f.cursor) }),
    output: z.object({ checks: z.array(checkView), next: z.nullable(f.cursor) }),
  }),
  decide: action({
    doc: 'Lets it stand, or hides it; never one’s own. Of two who decide at once the first one stands. Errors: CHECK_UNKNOWN, OWN_CONTENT, NOT_NOW, STALE, KEY_USED.',
    allow: STAFF,
    writes: true,
    input: z.strictObject({
      community: f.communityId,
      check: f.checkId,
      verdict: z.enum(['pass', 'refuse']),
      rev: f.rev,
      key: f.clientKey,
    }),
    output: z.object({ decided: z.enum(['pass', 'refuse']) }),
  }),
})
