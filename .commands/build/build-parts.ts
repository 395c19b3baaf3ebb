import { existsSync } from 'node:fs'
import { availableParallelism, freemem } from 'node:os'
import { join } from 'node:path'
import { alone } from './lock'
import { PARTS, type Part, type PartName } from './parts'
import { runScript } from './run-script'
import { inputsOf, isFresh, stamp, unstamp } from './stamp'

export const ROOT = join(__dirname, '..', '..')

/** A part could not be built; `output` is all that its tools said. */
export class BuildError extends Error {
  constructor(
    readonly part: PartName,
    readonly output: string,
  ) {
    super(`${part} could not be built`)
    this.name = 'BuildError'
  }
}

export interface BuildOptions {
  say: (line: string) => void
  /** Build even what has not changed. */
  force?: boolean
}

/** A client build needs a core and this much memory to itself. */
const MEMORY_EACH = 1.5 * 1024 ** 3
const HEARTBEAT_MS = 10_000

/** Builds those of the parts whose inputs or outputs have changed. Rejects with BuildError at the first that fails. */
export async function buildParts(names: readonly PartName[], { say, force = false }: BuildOptions): Promise<void> {
  await alone(ROOT, say, async () => {
    const due = names
      .map((name) => ({ part: PARTS[name], inputs: inputsOf(ROOT, PARTS[name]) }))
      .filter(({ part, inputs }) => force || !isFresh(ROOT, part, inputs))
    const unchanged = names.filter((name) => !due.some(({ part }) => part.name === name))
    if (unchanged.length > 0) say(`unchanged: ${unchanged.join(', ')}`)

    const lanes = Math.max(1, Math.min(2, availableParallelism(), Math.floor(freemem() / MEMORY_EACH)))
    const queue = [...due]
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await buildOne(next.part, next.inputs, say)
    }
    await Promise.all(Array.from({ length: lanes }, work))
  })
}

async function buildOne(part: Part, inputs: string, say: (line: string) => void): Promise<void> {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  say(`building ${part.name} …`)
  const heartbeat = setInterval(() => say(`still building ${part.name} (${seconds()} s)`), HEARTBEAT_MS)
  try {
    unstamp(ROOT, part)
    const { code, output } = await runScript(ROOT, part.script)
    if (code !== 0) throw new BuildError(part.name, output)
    if (!existsSync(join(ROOT, part.witness))) throw new BuildError(part.name, `${output}\n${part.witness} is missing`)
    stamp(ROOT, part, inputs)
    say(`built ${part.name} in ${seconds()} s`)
  } finally {
    clearInterval(heartbeat)
  }
}
