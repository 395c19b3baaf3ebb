import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'esbuild'

const SOURCES = join(__dirname, '..', '..', 'cloudfunctions')

/** One rule taken out of the product: the words that keep it, and what stands there instead. */
export interface Cut {
  /** Module under cloudfunctions/, without `.ts`. */
  module: string
  /** Source text that occurs exactly once; a control whose rule has moved fails to build. */
  keeps: string
  becomes: string
}

/** Bundles a function as if those words had been written; `used` collects what it came by. */
export function cutting(cuts: readonly Cut[], used: Set<Cut>): Plugin {
  return {
    name: 'cut',
    setup(build) {
      for (const module of new Set(cuts.map((cut) => cut.module))) {
        const file = join(SOURCES, `${module}.ts`)
        build.onLoad({ filter: new RegExp(`${module.replace(/[^\w]/g, '.')}\\.ts$`) }, ({ path }) => {
          if (path !== file) return undefined
          const own = cuts.filter((cut) => cut.module === module)
          for (const cut of own) used.add(cut)
          return { contents: own.reduce(apply, readFileSync(file, 'utf8')), loader: 'ts' }
        })
      }
    },
  }
}

function apply(source: string, { module, keeps, becomes }: Cut): string {
  const parts = source.split(keeps)
  if (parts.length !== 2) throw new Error(`${module} says ${parts.length - 1} times: ${keeps}`)
  return parts.join(becomes)
}
