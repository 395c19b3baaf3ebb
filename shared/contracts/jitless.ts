import { config } from 'zod/mini'

// Inside WeChat `new Function` yields no function, and zod's JIT would throw at the first parse.
// Imported before any schema is built; the namespace itself is imported where it is used, so that bundlers can shake it.
config({ jitless: true })
