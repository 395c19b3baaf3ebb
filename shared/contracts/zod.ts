import * as z from 'zod/mini'

// Inside WeChat `new Function` yields no function, and zod's JIT would throw at the first parse.
z.config({ jitless: true })

export { z }
