import * as z from 'zod/mini'
import { RICH_MARKS, type RichInline, type RichNode } from '../domain/rich-text'
import './jitless'

const inline: z.ZodMiniType<RichInline> = z.union([
  z.object({ text: z.string() }),
  z.object({ mark: z.enum(RICH_MARKS), children: z.array(z.lazy(() => inline)) }),
  z.object({ mark: z.literal('break') }),
])
const line = z.array(inline)

/** Formatted text in an answer; what is not on the whitelist does not leave the server. */
export const richNodes: z.ZodMiniType<RichNode[]> = z.array(
  z.union([
    z.object({ block: z.enum(['paragraph', 'heading', 'subheading', 'quote']), children: line }),
    z.object({ block: z.enum(['bullets', 'numbers']), items: z.array(line) }),
    z.object({ block: z.literal('table'), rows: z.array(z.array(line)) }),
  ]),
)
