import { join } from 'node:path'

/** Path of a file shipped beside the code: the same below `localcloud/` and below the bundle's folder. */
export function assetPath(...parts: string[]): string {
  return join(__dirname, ...parts)
}
