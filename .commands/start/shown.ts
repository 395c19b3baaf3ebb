import { relative } from 'node:path'

/** A path as a person would type it: relative if it lies below the working folder. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path)
  return short === '' || short.startsWith('..') ? path : short
}
