// By their parts, not by their class: an error from another realm, as in a test runner, is no instance of ours.

const partOf = (error: unknown, name: 'code' | 'message'): string | undefined => {
  if (typeof error !== 'object' || error === null || !(name in error)) return undefined
  return String((error as Record<string, unknown>)[name])
}

export const codeOf = (error: unknown): string | undefined => partOf(error, 'code')
export const messageOf = (error: unknown): string => partOf(error, 'message') ?? String(error)
