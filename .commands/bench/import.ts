import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { places } from '../../shared/contracts/places'
import type { Import } from '../../shared/model/import'
import { householdsFile, started } from '../../tests/functions/spreadsheets'
import { newKey, type Stack, startStack, TEST_SECRET } from '../../tests/stack'
import { HOME, manager, settle } from '../../tests/world'
import { type Alone, startAlone } from './alone'
import { held, type Row, told } from './table'

const SIZES = { compounds: 40, grids: 10, buildings: 10, stairwells: 5, households: 10 }
const MOST_SECONDS = 50
const MOST_MB = 256

interface Figures {
  longest: number
  peak: number
  ticks: number
}

/** 200,000 households in 20,000 stairwells of 4,000 buildings: as large a file as a district would ever send. */
function* households(): Generator<string[]> {
  const { compounds, grids, buildings, stairwells, households } = SIZES
  for (let compound = 1; compound <= compounds; compound += 1)
    for (let grid = 1; grid <= grids; grid += 1)
      for (let building = 1; building <= buildings; building += 1)
        for (let stairwell = 1; stairwell <= stairwells; stairwell += 1)
          for (let home = 0; home < households; home += 1)
            yield [
              `第${compound}小区`,
              `第${grid}网格`,
              `${(grid - 1) * buildings + building}号楼`,
              `${stairwell}单元`,
              `${Math.floor(home / 2) + 1}0${(home % 2) + 1}室`,
            ]
}

/** A file of 200,000 households: read, checked, written, its writer killed half-way, and the same file once more. */
export async function importing(): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'hongxin-import-'))
  const stack = await startStack({ data, now: null })
  const figures: Figures = { longest: 0, peak: 0, ticks: 0 }
  const start = () => startAlone('tick', stack.url, { HONGXIN_SECRET: TEST_SECRET.toString('base64') })
  let timer = await start()
  try {
    settle(stack)
    const file = await householdsFile(households())
    const before = count(stack, 'places')
    const first = await started(stack, file)
    const checked = await until(stack, timer, first.id, figures)
    const reading = figures.ticks
    await apply(stack, checked)

    const killedAt = await killHalfWay(stack, timer, first.id)
    endLease(stack)
    timer = await start()
    const done = await until(stack, timer, first.id, figures)
    const stands = count(stack, 'places') - before

    const second = await started(stack, file)
    const again = await until(stack, timer, second.id, figures)
    await apply(stack, again)
    await until(stack, timer, second.id, figures)
    const after = count(stack, 'places') - before

    const seconds = (figures.longest / 1000).toFixed(1)
    return [
      told('rows of the file', `${checked.rows.toLocaleString('en')} in ${Math.round(file.length / 1024)} KB`),
      told('runs of the timer: to check it · in all', `${reading} · ${figures.ticks}`),
      held('longest run of the timer', `${seconds} s`, `< ${MOST_SECONDS} s`, figures.longest < MOST_SECONDS * 1000),
      held('most memory of its process', `${Math.round(figures.peak)} MB`, `< ${MOST_MB} MB`, figures.peak < MOST_MB),
      held(
        `places, its writer killed at ${Math.round(killedAt * 100)} %`,
        stands.toLocaleString('en'),
        `= ${checked.fresh.toLocaleString('en')}`,
        stands === checked.fresh && done.status === 'done',
      ),
      held(
        'the same file again: fresh · written anew',
        `${again.fresh} · ${after - stands}`,
        '= 0 · 0',
        again.fresh === 0 && after === stands,
      ),
    ]
  } finally {
    timer.kill()
    await stack.close()
    rmSync(data, { recursive: true, force: true })
  }
}

const count = (stack: Stack, name: string) =>
  stack.cloud.database.collections().find((one) => one.name === name)?.count ?? 0

async function apply(stack: Stack, { _id, rev }: Import): Promise<void> {
  await stack.ask(manager, places.applyImport, { community: HOME, import: _id, rev, key: newKey() })
}

async function read(stack: Stack, id: string): Promise<Import> {
  const found = await stack.one('imports', id)
  if (!found) throw new Error('the import is gone')
  return found
}

/** Runs the timer until the import waits for nobody but its manager. */
async function until(stack: Stack, timer: Alone, id: string, figures: Figures): Promise<Import> {
  for (let found = await read(stack, id); ; found = await read(stack, id)) {
    if (found.workAt === null) {
      if (found.status === 'failed' || found.status === 'faulty') throw new Error(JSON.stringify(found.firstFaults))
      return found
    }
    const run = await timer.tick()
    if (!run) throw new Error('the timer died')
    figures.longest = Math.max(figures.longest, run.ms)
    figures.peak = Math.max(figures.peak, run.peakMb)
    figures.ticks += 1
  }
}

/** Kills the process in the middle of a run, when half of the file is written; how much was. */
async function killHalfWay(stack: Stack, timer: Alone, id: string): Promise<number> {
  let run = timer.tick()
  for (;;) {
    const ended = await Promise.race([run, new Promise<'working'>((resolve) => setTimeout(resolve, 100, 'working'))])
    const { done, chunks } = await read(stack, id)
    if (done >= chunks / 2 && ended === 'working') {
      timer.kill()
      await run
      return done / chunks
    }
    if (ended !== 'working') run = timer.tick()
  }
}

/** The dead run’s lease ends after two minutes; nobody waits for that here. */
function endLease(stack: Stack): void {
  const where = { collectionName: 'leases', queryType: 'WHERE', query: JSON.stringify({ until: { $gt: 0 } }) }
  const how = { multi: true, merge: true, upsert: false, data: JSON.stringify({ $set: { until: 0, dueAt: 0 } }) }
  stack.cloud.database.handle({ action: 'database.modifyDocument', ...where, ...how })
}
