import type { DatabaseSchema } from './database/database'

export interface Person {
  openid: string
  name: string
  note?: string
}

export interface LocalCloudOptions {
  /** Folder that holds one folder per cloud function (`index.js`, `config.json`). */
  functions: string
  /** 0 picks a free port. */
  port?: number
  /** Folder for `database.sqlite` and `files/`, or ':memory:' to keep nothing. */
  data?: string
  schema?: DatabaseSchema
  createCollections?: boolean
  /** Where `require` looks when a function's own folder does not hold a package. */
  nodePath?: string
  /** Static files served at `/`. */
  hosting?: string
  /** Personas that the console offers. */
  people?: Person[]
  /** Function instances alive at once, across all functions; default 8. */
  instances?: number
  /** False keeps timers still; `POST /control/fire` works all the same. */
  timer?: boolean
  /** Function to which the verdict on a picture is pushed, a moment after it was asked for; without it, none is. */
  pushTo?: string
  /** The functions' environment variables. */
  env?: Record<string, string>
  /** Repeats the functions' log lines on standard output. */
  verbose?: boolean
}

export const ENV_ID = 'local-cloud'
export const APP_ID = 'wx0000000000000000'
export const DEFAULT_INSTANCES = 8
