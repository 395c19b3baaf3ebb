import { readCommandLine, USAGE } from './cli-options'
import { startLocalCloud } from './local-cloud'
import { startErrorMessage } from './start-error'

// The platform runs functions in UTC; what depends on the machine's zone must show here, not after deployment.
process.env.TZ = 'UTC'

async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2))
  if (options === 'help') {
    console.log(USAGE)
    return
  }
  const cloud = await startLocalCloud(options)
  console.log(`local cloud ready: ${cloud.url}`)
  console.log(`console: ${cloud.url}_console/`)
  let closing = false
  const shutDown = () => {
    if (closing) return
    closing = true
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', shutDown)
  process.on('SIGINT', shutDown)
}

main().catch((error: unknown) => {
  const message = startErrorMessage(error)
  console.error(message === undefined ? error : `local cloud: ${message}`)
  process.exit(1)
})
