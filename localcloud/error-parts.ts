import { isRecord } from './json-value'

// Not by instanceof: errors of Node's own modules come from another realm when a test runner hosts the cloud.

/** The `code` of a thrown value, if it has one. */
export function errorCode(error: unknown): string | undefined {
  return isRecord(error) && typeof error.code === 'string' ? error.code : undefined
}

export function errorMessage(error: unknown): string {
  return isRecord(error) && typeof error.message === 'string' ? error.message : String(error)
}

export function errorStack(error: unknown): string | undefined {
  return isRecord(error) && typeof error.stack === 'string' ? error.stack : undefined
}
