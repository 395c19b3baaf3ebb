import { ERASED_NAME } from '../../../shared/domain/erased'
import type { GridTeam, GridWorker, VisitWords } from '../../../shared/model/grid'
import { above, inc, replace } from '../../kit/operators'
import { teams, visits } from './stores'
import { sealWords, wordsOf } from './visit-words'

/** More grids than one person would work in. */
const TEAMS_LIMIT = 50
const BATCH = 100
/** Where a team may name somebody. */
const NAMED = ['posts.A.person', 'posts.B.person', 'changes.substitute.person'] as const

/**
 * Takes the name of whoever erased themselves out of the teams and of the notes in the visit log. Days past keep that
 * somebody stood in, and what was noted stays: it is the grid's memory. Safe to repeat. Returns how many documents
 * somebody else's change kept from being written.
 * Round trips: 3, one for every 100 visits that they wrote in, and one for each document that named them.
 */
export async function forgetWorker(person: string): Promise<number> {
  return (await forgetInTeams(person)) + (await forgetInNotes(person))
}

async function forgetInTeams(person: string): Promise<number> {
  const lists = await Promise.all(NAMED.map((field) => teams.find({ where: { [field]: person }, limit: TEAMS_LIMIT })))
  const named = new Map(lists.flat().map((team) => [team._id, team]))
  let left = 0
  for (const { _id, rev, ...team } of named.values()) {
    const { posts, changes } = namelessTeam(team, person)
    const nameless = { posts: replace(posts), changes: replace(changes), rev: inc(1) }
    if ((await teams.update({ _id, rev }, nameless)) === 0) left += 1
  }
  return left
}

/** Nobody is erased who holds a role: a post that still names them has ended by time. */
function namelessTeam({ posts, changes }: Pick<GridTeam, 'posts' | 'changes'>, person: string) {
  const held = (worker: GridWorker | null) => (worker?.person === person ? null : worker)
  const stoodIn = (worker: GridWorker | null) => (worker?.person === person ? { ...worker, name: ERASED_NAME } : worker)
  return {
    posts: { A: held(posts.A), B: held(posts.B) },
    changes: changes.map((change) => ({ ...change, substitute: stoodIn(change.substitute) })),
  }
}

async function forgetInNotes(person: string): Promise<number> {
  let left = 0
  for (let cursor = ''; ; ) {
    const found = await visits.find({
      where: { 'history.by': person, sort: above(cursor) },
      order: { field: 'sort', direction: 'asc' },
      limit: BATCH,
      fields: ['words', 'sort'],
    })
    for (const { _id, words } of found) {
      const open = wordsOf({ words })
      if (!open.notes.some((note) => isNamed(note, person))) continue
      // Only over the very words that were read: a note that comes at this moment is looked at the next time.
      const nameless = { words: replace(sealWords(namelessWords(open, person))) }
      if ((await visits.update({ _id, 'words.iv': words.iv }, nameless)) === 0) left += 1
    }
    if (found.length < BATCH) return left
    cursor = found.at(-1)?.sort ?? ''
  }
}

type Note = VisitWords['notes'][number]

const isNamed = ({ by, byName }: Note, person: string): boolean => by === person && byName !== ERASED_NAME

const namelessWords = (words: VisitWords, person: string): VisitWords => ({
  ...words,
  notes: words.notes.map((note) => (isNamed(note, person) ? { ...note, byName: ERASED_NAME } : note)),
})
