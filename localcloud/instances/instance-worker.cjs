'use strict'
// Plain JavaScript on purpose: the same file is a worker's entry from source and from the bundle.
// One function instance: loads `index.js` once, then answers one event at a time.
const { parentPort, workerData } = require('node:worker_threads')
const Module = require('node:module')
const { format } = require('node:util')
const { join } = require('node:path')
const { pathToFileURL } = require('node:url')

let offsetMs = 0
let current = ''

const RealDate = Date
const now = () => RealDate.now() + offsetMs
const ShiftedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === ShiftedDate ? target : newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
RealDate.prototype.constructor = ShiftedDate
globalThis.Date = ShiftedDate

const LONGEST_LINE = 4000
const say = (level, line) =>
  parentPort.postMessage({ type: 'log', id: current, level, line: String(line).trimEnd().slice(0, LONGEST_LINE) })
for (const level of ['log', 'info', 'warn', 'error', 'debug']) console[level] = (...args) => say(level, format(...args))
const writeTo = (level) => (chunk) => {
  say(level, chunk)
  return true
}
process.stdout.write = writeTo('log')
process.stderr.write = writeTo('error')

if (workerData.nodePath) {
  process.env.NODE_PATH = workerData.nodePath
  Module._initPaths()
}

async function load() {
  const entry = join(workerData.folder, 'index.js')
  try {
    return require(entry)
  } catch (error) {
    if (error && error.code === 'ERR_REQUIRE_ESM') return import(pathToFileURL(entry).href)
    throw error
  }
}

function applyEnvironment(environment) {
  for (const [key, value] of Object.entries(environment)) {
    if (value === null) delete process.env[key]
    else process.env[key] = value
  }
}

const errorShape = (error) => ({
  message: error?.message ? String(error.message) : format('%s', error),
  stack: typeof error?.stack === 'string' ? error.stack : undefined,
})

async function answer(main, job) {
  current = job.id
  offsetMs = job.offsetMs
  applyEnvironment(job.environment)
  try {
    const result = await main(JSON.parse(job.event), job.context)
    const json = JSON.stringify(result === undefined ? null : result) ?? 'null'
    const refused = result !== null && typeof result === 'object' && result.ok === false
    const code = refused && result.error && typeof result.error.code === 'string' ? result.error.code : undefined
    parentPort.postMessage({ type: 'done', id: job.id, json, ok: !refused, code })
  } catch (error) {
    parentPort.postMessage({ type: 'failed', id: job.id, ...errorShape(error) })
  }
}

load().then(
  (loaded) => {
    const main = loaded.main ?? loaded.default?.main
    if (typeof main !== 'function') {
      parentPort.postMessage({ type: 'load-failed', message: 'index.js exports no function named main' })
      return
    }
    parentPort.on('message', (job) => void answer(main, job))
    parentPort.postMessage({ type: 'ready' })
  },
  (error) => parentPort.postMessage({ type: 'load-failed', ...errorShape(error) }),
)
