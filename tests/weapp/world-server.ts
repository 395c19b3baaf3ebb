import { startStack } from '../stack'
import { settle } from '../world'

// Run by world-apart.ts: the stack in a process of its own, with the smallest world in it, until its input ends.
startStack({ env: JSON.parse(process.env.WORLD_ENV ?? '{}') }).then((stack) => {
  settle(stack)
  console.log(`ready ${stack.url}`)
  process.stdin.once('end', () => stack.close().then(() => process.exit(0)))
  process.stdin.resume()
})
