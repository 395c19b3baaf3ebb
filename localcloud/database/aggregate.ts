import { Aggregator } from 'mingo/aggregator'
import { type Action, type Context, collectionName, type Request, readable } from './context'
import { type Document, isDocument } from './document'
import { decodeField, encode, withRegularExpressions } from './ejson'
import type { Cost, Search } from './find'
import { refusing } from './matcher'
import { neededFields } from './needed-fields'
import { pipelineContext } from './pipeline-context'
import { invalidParameter, unknownOperator } from './platform-error'
import { documentOf, type Hit } from './session'

interface Stage {
  key: string
  value: unknown
}

/** Stages that would write, or run code. */
const FORBIDDEN = new Set(['$out', '$merge', '$where', '$function', '$accumulator'])

/** What can be answered like a search is: indexes serve the first stages, mingo the rest. */
export const aggregateDocuments: Action = (context, request, cost) => {
  const stages = stagesOf(request, context.now())
  const collection = readable(context, collectionName(request))
  const { search, rest } = leadingSearch(stages)
  const counted = nameOfCount(rest)
  if (collection && counted && search.skip === 0 && search.limit === Number.POSITIVE_INFINITY) {
    const total = context.finder.count(collection, search.filter, cost)
    return { body: { data: { list: total === 0 ? [] : [encode({ [counted]: total })] } }, returned: 1 }
  }
  const hits = collection ? context.finder.find(collection, search, cost) : [][Symbol.iterator]()
  const list = rest.length === 0 ? Array.from(hits, ({ text }) => text) : run(context, hits, rest, cost).map(encode)
  return { body: { data: { list } }, returned: list.length }
}

/** What `$count` calls its answer, if counting is all that is left to do: an index may know it. */
function nameOfCount([stage, ...others]: Stage[]): string | undefined {
  const name = stage?.key === '$count' && others.length === 0 ? stage.value : undefined
  return typeof name === 'string' && /^[^$.\s][^.]*$/.test(name) ? name : undefined
}

function run(context: Context, hits: Iterable<Hit>, stages: Stage[], cost: Cost): Document[] {
  const fields = neededFields(stages[0])
  const options = {
    context: pipelineContext(context, cost),
    scriptEnabled: false,
    collectionResolver: (name: string) => everything(context, name, cost),
  }
  const pipeline = stages.map(({ key, value }) => ({ [key]: value }))
  return refusing(() => new Aggregator(pipeline, options).run<Document>(documents(hits, fields)))
}

function* documents(hits: Iterable<Hit>, fields: string[] | undefined): Generator<Document> {
  for (const hit of hits) {
    const document = documentOf(hit)
    yield fields
      ? Object.fromEntries(fields.flatMap((name) => (name in document ? [[name, document[name]]] : [])))
      : document
  }
}

function everything({ catalogue, finder }: Context, name: string, cost: Cost): Document[] {
  const collection = catalogue.get(name)
  if (!collection) return []
  const all: Search = { filter: {}, order: [], skip: 0, limit: Number.POSITIVE_INFINITY }
  return Array.from(finder.find(collection, all, cost), documentOf)
}

function stagesOf({ stages }: Request, now: number): Stage[] {
  if (!Array.isArray(stages)) throw invalidParameter('stages must be an array')
  return stages.map((stage: unknown) => {
    if (!isDocument(stage) || typeof stage.stageKey !== 'string') throw invalidParameter('a stage must have a stageKey')
    const value = withRegularExpressions(decodeField('stageValue', stage.stageValue, now))
    if (FORBIDDEN.has(stage.stageKey)) throw unknownOperator(`Unrecognized pipeline stage name: '${stage.stageKey}'`)
    if (stage.stageKey === '$match' && !isDocument(value)) throw invalidParameter('$match must be an object')
    return { key: stage.stageKey, value }
  })
}

/** The stages at the front that are a search: matches, then an order, then a skip, then a limit. */
function leadingSearch(stages: Stage[]): { search: Search; rest: Stage[] } {
  const rest = [...stages]
  const next = (key: string) => (rest[0]?.key === key ? rest.shift()?.value : undefined)
  const matches: Document[] = []
  for (let match = next('$match'); isDocument(match); match = next('$match')) matches.push(match)
  const filter = matches.length === 1 ? matches[0] : undefined
  const order = orderOf(rest[0])
  if (order.length > 0) rest.shift()
  const search: Search = {
    filter: filter ?? (matches.length === 0 ? {} : { $and: matches }),
    order,
    skip: 0,
    limit: Number.POSITIVE_INFINITY,
  }
  if (rest[0]?.key === '$skip' && isCount(rest[0].value, 0)) search.skip = Number(next('$skip'))
  if (rest[0]?.key === '$limit' && isCount(rest[0].value, 1)) search.limit = Number(next('$limit'))
  return { search, rest }
}

function orderOf(stage: Stage | undefined): Search['order'] {
  if (stage?.key !== '$sort' || !isDocument(stage.value)) return []
  return Object.entries(stage.value).map(([field, direction]) => {
    if (direction !== 1 && direction !== -1)
      throw invalidParameter('$sort key ordering must be 1 (for ascending) or -1 (for descending)')
    return { field, direction }
  })
}

function isCount(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least
}
