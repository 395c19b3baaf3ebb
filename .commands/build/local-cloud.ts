import { join } from 'node:path'
import { buildLocalCloud } from '../../localcloud/build'

buildLocalCloud(join(__dirname, '..', '..', 'dist', 'localcloud')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
