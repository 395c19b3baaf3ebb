const MOST_LINES = 8

/** The lines that somebody typed, one thing each; empty ones are left out, eight at most. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST_LINES)
