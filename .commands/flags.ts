import { type ParseArgsConfig, parseArgs } from 'node:util'
import { messageOf } from './error-parts'
import { Stop } from './stop'

/** The values of a command line. Throws Stop with code 2 for what it does not know. */
export function readFlags<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new Stop(`${messageOf(error).split('. ')[0]}; see --help`, 2)
  }
}
