import { randomUUID } from 'node:crypto'
import type { JsonRecord } from '../json-value'

/** How an open interface says no: its number, and words with the id of the request. */
export const refuse = (errcode: number, errmsg: string): JsonRecord => ({
  errcode,
  errmsg: `${errmsg} rid: ${randomUUID()}`,
})
