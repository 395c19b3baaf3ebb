'use strict'
// A function alone in a process, as the platform runs it: its memory is the process's, its time is its own.
// argv: folder of the built function. Each message is the environment of one call; the answer is its result and time.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

const { main } = require(join(process.argv[2], 'index.js'))

process.on('message', async (environment) => {
  Object.assign(process.env, environment)
  const began = performance.now()
  const result = await main({}, {})
  const peakKb = Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  process.send({ result, ms: performance.now() - began, peakMb: peakKb / 1024 })
})
process.send('ready')
