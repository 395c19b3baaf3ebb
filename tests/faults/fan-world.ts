import { noticeIdOf, personIdOf } from '../../cloudfunctions/kit/ids'
import { keyedHash } from '../../cloudfunctions/kit/seal'
import { freshFan } from '../../cloudfunctions/modules/notices/published'
import type { Notice } from '../../shared/model/notice'
import type { Home, Person } from '../../shared/model/person'
import type { Place } from '../../shared/model/place'
import { noticeOf } from '../functions/examples-notices'
import { MONDAY, type Stack, TEST_SECRET } from '../stack'
import { HOME, homeOf, person, put, staff } from '../world'

/** A neighbourhood of its own, to be told of something: `buildings` of five stairwells with 25 households each. */
export const QUARTER = `${HOME}.c9`
export const NOTICE = noticeIdOf(personIdOf(staff), 'told-to-the-quarter')
export const HOUSEHOLDS_EACH = 5 * 25

export interface Quarter {
  households: string[]
  people: Person[]
}

/** Of four households one has nobody registered, two have one person, one has two; every tenth person has a second home. */
export function quarter(stack: Stack, buildings: number, notice: Partial<Notice> = {}): Quarter {
  const places: Place[] = []
  const add = (_id: string, kind: Place['kind'], name: string) => {
    const parent = _id.slice(0, _id.lastIndexOf('.'))
    const rest: Omit<Place, '_id' | 'kind' | 'name' | 'parent'> = {
      ...{ order: 1, status: 'open', movedTo: null, code: null, history: [], rev: 0 },
    }
    places.push({ _id, kind, name, parent, ...rest })
    return _id
  }
  for (let b = 0; b < buildings; b++) {
    const building = add(`${QUARTER}.g0.b${b}`, 'building', `${b}号楼`)
    for (let u = 1; u <= 5; u++) {
      const stairwell = add(`${building}.u${u}`, 'stairwell', `${u}单元`)
      for (let h = 0; h < 25; h++) add(`${stairwell}.${String(101 + h).padStart(4, '0')}`, 'household', `${101 + h}室`)
    }
  }
  const households = places.filter(({ kind }) => kind === 'household').map(({ _id }) => _id)
  const homeAt = (household = ''): Home => ({
    ...homeOf('nobody'),
    // Long before anything was said.
    since: 0,
    id: keyedHash(household, TEST_SECRET),
    stairwell: household.slice(0, household.lastIndexOf('.')),
  })
  const people = households.flatMap((household, i) =>
    Array.from({ length: [0, 1, 1, 2][i % 4] ?? 0 }, (_, n) => {
      const openid = `test-neighbour-${i}-${n}`
      const second = i % 10 === 3 ? [homeAt(households[(i * 7 + 11) % households.length])] : []
      return { ...person(openid, '某居民'), homes: [homeAt(household), ...second] }
    }),
  )
  put(stack, 'places', places)
  put(stack, 'people', people)
  const out = { place: HOME, targets: [QUARTER], readers: [QUARTER], author: personIdOf(staff), authorName: '工作人员' }
  put(stack, 'notices', [noticeOf(NOTICE, { ...out, fanAt: MONDAY - 1, fan: freshFan(1), ...notice })])
  return { households, people }
}

/** What is not as it should be once everybody has been told: each household once, each person once, and counted so. */
export async function findings(stack: Stack, { households, people }: Quarter, version = 1): Promise<string[]> {
  const found: string[] = []
  const rows = (await stack.all('reach')).filter((row) => row.notice === NOTICE && row.version === version)
  const wanted = new Set(households)
  if (rows.length !== wanted.size) found.push(`${rows.length} rows for ${wanted.size} households`)
  if (new Set(rows.map(({ household }) => household)).size !== wanted.size) found.push('a household without a row')
  const told = (await publications(stack, version)).map(({ person: who }) => who)
  if (told.length !== people.length) found.push(`${told.length} messages for ${people.length} people`)
  if (new Set(told).size !== told.length) found.push('somebody was told twice')
  const notice = await stack.one('notices', NOTICE)
  if (notice?.fanAt !== null) found.push('still being told')
  const { households: h, people: p } = notice?.fan ?? { households: 0, people: 0 }
  if (h !== wanted.size || p !== people.length) found.push(`counted ${h} households, ${p} people`)
  return found
}

/** The inbox rows of one version, by their time: each version was said at its own. */
async function publications(stack: Stack, version: number) {
  const messages = (await stack.all('messages')).filter(({ link }) => link.endsWith(NOTICE))
  return messages.filter(({ title }) => title.startsWith('更正') === version > 1 && !title.startsWith('已撤回'))
}
