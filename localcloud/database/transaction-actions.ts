import { type Action, collectionName, type Request, readable, sessionOf } from './context'
import { decode, encode } from './ejson'
import { invalidParameter } from './platform-error'
import { modifyDocument, removeDocument } from './write-actions'

export const startTransaction: Action = ({ transactions }) => ({
  body: { transactionId: transactions.start() },
  returned: 0,
})

export const commitTransaction: Action = ({ transactions }, request) => {
  transactions.commit(transactionId(request))
  return { body: {}, returned: 0 }
}

export const abortTransaction: Action = ({ transactions }, request) => {
  transactions.abort(transactionId(request))
  return { body: {}, returned: 0 }
}

/** The next three serve older SDKs, whose answers lie beside `data`, each as extended JSON text. */
export const getInTransaction: Action = (context, request, cost) => {
  transactionId(request)
  const session = sessionOf(context, request)
  const collection = readable(context, collectionName(request))
  const stored = collection && session.get(collection, request._id)
  cost.indexed = true
  cost.examined = stored ? 1 : 0
  return { body: { data: stored ? encode(decode(stored.text)) : 'null' }, returned: cost.examined }
}

export const updateDocInTransaction: Action = (context, request, cost) => {
  transactionId(request)
  const { body, returned } = modifyDocument(
    context,
    { ...request, query: encode({ _id: request._id }), multi: false, merge: request.upsert !== true },
    cost,
  )
  const { updated, upsert_id: upserted } = body.data as { updated: number; upsert_id: unknown }
  return {
    body: { updated: encode(updated), upserted: upserted === null ? null : JSON.stringify([{ _id: upserted }]) },
    returned,
  }
}

export const deleteDocInTransaction: Action = (context, request, cost) => {
  transactionId(request)
  const { body, returned } = removeDocument(
    context,
    { ...request, query: encode({ _id: request._id }), multi: false },
    cost,
  )
  return { body: { deleted: encode((body.data as { deleted: number }).deleted) }, returned }
}

function transactionId({ transactionId: id }: Request): string {
  if (typeof id === 'string' && id !== '') return id
  throw invalidParameter('transactionId must be given')
}
