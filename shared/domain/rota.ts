import type { GridTeam, GridWorker, RotaChange, RotaLine } from '../model/grid'
import { GRID_POSTS, type GridPost } from './grid-duties'
import { at, type Clock, type Day, weekdayOf } from './shanghai'
import { type DayKind, isWorked } from './working-time'

/** Somebody on duty on a day, from one time to another. */
export interface Shift {
  post: GridPost
  name: string
  from: Clock
  to: Clock
  where: string
  /** The name of whom this one stands in for; null for the post's own holder. */
  insteadOf: string | null
}

/** Who is on, on a day, and which posts should be held and are not. */
export interface DayOn {
  day: Day
  kind: DayKind
  shifts: Shift[]
  unheld: { post: GridPost; reason: string }[]
}

type Team = Pick<GridTeam, 'posts' | 'rota' | 'changes'>

const MONDAY = 1
export const NOBODY_YET = '这个岗位暂时没有人，可以直接联系社区'

/**
 * Who of a grid is on, on a day.
 * - A working day follows its weekday's lines; a weekend day worked in exchange for a holiday follows Monday's, as slots do.
 * - A weekend day follows the lines that name it, if any do.
 * - On a holiday nobody is on but a stand-in named for it, at the weekday's hours, or Monday's where it has none.
 * - On a day that no calendar knows, nobody is on.
 * - A change goes before the weekly line, and a later one before an earlier.
 */
export function shiftsOn(team: Team, day: Day, kindOf: (day: Day) => DayKind): DayOn {
  const kind = kindOf(day)
  const posts = GRID_POSTS.map((post) => onPost(team, post, day, kind))
  const shifts = posts.flatMap((one) => one.shifts).sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
  return { day, kind, shifts, unheld: posts.flatMap(({ unheld }) => unheld) }
}

function onPost(team: Team, post: GridPost, day: Day, kind: DayKind): Pick<DayOn, 'shifts' | 'unheld'> {
  const change = changeOn(team.changes, post, day)
  const own = team.posts[post]
  const lines = linesOn(team.rota, post, day, kind, change?.substitute ?? null)
  if (lines.length === 0) return { shifts: [], unheld: [] }
  const holder = change ? change.substitute : own
  const shifts = lines
    .filter(({ from }) => holder !== null && isHeld(holder, day, from))
    .map(({ from, to, where }): Shift => {
      const insteadOf = change && own && own.person !== holder?.person ? own.name : null
      return { post, name: holder?.name ?? '', from, to, where, insteadOf }
    })
  const reason = change && change.substitute === null ? change.reason : NOBODY_YET
  return { shifts, unheld: shifts.length === lines.length ? [] : [{ post, reason }] }
}

/** The change that a post goes by on a day: of several, the one made last. */
export function changeOn(changes: readonly RotaChange[], post: GridPost, day: Day): RotaChange | null {
  return changes.findLast((change) => change.post === post && change.from <= day && day <= change.to) ?? null
}

function linesOn(rota: readonly RotaLine[], post: GridPost, day: Day, kind: DayKind, standIn: GridWorker | null) {
  const on = (weekday: number) => rota.filter((line) => line.post === post && line.weekdays.includes(weekday))
  if (kind === 'makeUp') return on(MONDAY)
  if (isWorked(kind) || kind === 'weekend') return on(weekdayOf(day))
  if (kind !== 'holiday' || standIn === null) return []
  const usual = on(weekdayOf(day))
  return usual.length > 0 ? usual : on(MONDAY)
}

const isHeld = ({ until }: GridWorker, day: Day, from: Clock): boolean => until === null || at(day, from) < until

/** True if every line ends after it begins, names each weekday once, and no two of one post meet. */
export function isRota(rota: readonly RotaLine[]): boolean {
  return rota.every((line, i) => {
    const { from, to, weekdays } = line
    const sound = from < to && new Set(weekdays).size === weekdays.length
    return sound && !rota.slice(i + 1).some((other) => meet(line, other))
  })
}

const meet = (one: RotaLine, other: RotaLine): boolean =>
  one.post === other.post &&
  one.weekdays.some((weekday) => other.weekdays.includes(weekday)) &&
  one.from < other.to &&
  other.from < one.to
