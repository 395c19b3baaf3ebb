/** One line per invocation. Names, codes and counts only: never input, answers or anything personal. */
export interface LogLine {
  level: 'info' | 'warn' | 'error'
  function: string
  action: string
  requestId: string
  ms: number
  trips: number
  openapi: number
  /** `OK`, or the refusal's code. */
  code: string
  /** Where an unexpected error was thrown: its name and stack frames, without its message. */
  where?: string
  facts?: Record<string, number | string | boolean>
}

export function log(line: LogLine): void {
  console.log(JSON.stringify(line))
}

/** Something that the call survived, and that the operator should know: what it was and the platform's own code. */
export function warn(what: string, code: string): void {
  console.log(JSON.stringify({ level: 'warn', what, code }))
}

/** An unexpected error without its message, which may quote data. */
export function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  return [error.name, ...frames.slice(0, 6).map((line) => line.trim())].join(' | ')
}
