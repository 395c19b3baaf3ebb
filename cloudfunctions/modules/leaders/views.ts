import type { OutputOf } from '../../../shared/contracts/contract'
import type { leaders as contract } from '../../../shared/contracts/leaders'
import { HELP_MACHINE } from '../../../shared/domain/help-machine'
import type { HelpRequest, LeaderPost } from '../../../shared/model/leader'
import { linksTo } from '../../kit/files'

type PostView = OutputOf<typeof contract.post>['post']
type PostSummary = OutputOf<typeof contract.directory>['posts'][number]
type HelpView = OutputOf<typeof contract.myRequest>['request']
type HelpSummary = OutputOf<typeof contract.myRequests>['requests'][number]

export const SUMMARY_FIELDS = [
  ...(['label', 'name', 'picture', 'pictureSeen', 'serviceHours', 'vacant', 'cover', 'order'] as const),
]
export const HELP_SUMMARY_FIELDS = [
  ...([
    'kind',
    'status',
    'text',
    'label',
    'personName',
    'forMember',
    'leaderName',
    'due',
    'createdAt',
    'rev',
    'sort',
  ] as const),
]

/** How long a link to a picture is good (seconds): a screen that stays open for an hour still shows it. */
const PICTURE_LINK = 3600

type Shown = Pick<LeaderPost, '_id' | (typeof SUMMARY_FIELDS)[number]>

/** Posts as a list shows them: pictures that staff have seen, one call for all their links. */
export async function summariesOf(found: readonly Shown[]): Promise<PostSummary[]> {
  const links = await linksTo(
    found.flatMap(({ picture, pictureSeen }) => (picture && pictureSeen ? [picture] : [])),
    PICTURE_LINK,
  )
  return found.map((post) => summaryOf(post, links))
}

function summaryOf(post: Shown, links: Map<string, string>): PostSummary {
  const { _id, label, name, picture, serviceHours, vacant, cover } = post
  return {
    building: _id,
    label,
    name,
    picture: (picture && links.get(picture)) ?? null,
    serviceHours,
    vacant,
    coverName: vacant ? (cover?.name ?? null) : null,
  }
}

/** Whole posts. `unseen` shows pictures too that staff have not seen: to whoever edits the page. */
export async function postsOf(found: readonly LeaderPost[], unseen = false): Promise<PostView[]> {
  const shown = found.flatMap(({ picture, pictureSeen }) => (picture && (pictureSeen || unseen) ? [picture] : []))
  const links = await linksTo(shown, PICTURE_LINK)
  return found.map((post) => {
    const { pledge, duties, offers, community, pictureSeen, rev } = post
    return { ...summaryOf(post, links), pledge, duties, offers, community, pictureSeen, rev }
  })
}

/** A request as a list shows it. */
export function helpSummaryOf(request: Pick<HelpRequest, '_id' | (typeof HELP_SUMMARY_FIELDS)[number]>): HelpSummary {
  const { _id, kind, status, text, label, personName, forMember, leaderName, due, createdAt, rev } = request
  // Once answered, the deadline is the asker's, for rating.
  const owed = status === 'answered' ? null : due
  const forName = forMember?.name ?? null
  return { id: _id, kind, status, text, label, personName, forName, leaderName, due: owed, createdAt, rev }
}

/** One request with its steps in words. */
export function helpOf(request: HelpRequest): HelpView {
  const { person, building, stairwellName, promisedAt, answer, rating, history } = request
  return {
    ...helpSummaryOf(request),
    person,
    building,
    stairwellName,
    promisedAt,
    answer: answer && { text: answer.text, byName: answer.byName, at: answer.at },
    rating,
    steps: history.map(({ at, event, reason = null }) => ({ at, label: HELP_MACHINE.events[event].label, reason })),
  }
}
