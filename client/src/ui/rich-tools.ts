export type RichTool = 'bold' | 'heading' | 'list'

/** What an author may do with words, called by its name: a drawing of it would have to be learned. */
export const RICH_TOOLS: readonly { tool: RichTool; label: string }[] = [
  { tool: 'bold', label: '粗体' },
  { tool: 'heading', label: '小标题' },
  { tool: 'list', label: '列表' },
]
