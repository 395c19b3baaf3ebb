import type { Stack } from '../stack'
import type { Operations } from './functions/ledger'

/** Calls one operation of the ledger: what it gives, the refusal's code, or `crashed`. */
export async function ledger<K extends keyof Operations>(
  stack: Stack,
  op: K,
  ...input: Parameters<Operations[K]>
): Promise<Awaited<ReturnType<Operations[K]>> | string> {
  const { data, error, crashed } = await stack.raw('ledger', { op, input })
  return crashed ? 'crashed' : (error?.code ?? (data as Awaited<ReturnType<Operations[K]>>))
}

/** The nth write of the ledger's operations on a collection. */
export const ledgerWrite = (collection: string, nth = 1) => ({
  match: { function: 'ledger', action: 'database.modifyDocument', collection },
  nth,
})
