const CODE = /^[0-9a-z]{8}$/

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The value of `code` or `scene` in an address or in a scene of its own; a scene may carry another pair inside. */
function valueIn(text: string): string | null {
  const found = /(?:^|[?&#])(?:code|scene)=([^&#]*)/.exec(text)?.[1]
  if (found === undefined) return null
  const value = decoded(found)
  return valueIn(value) ?? value
}

/**
 * The 8 characters of a stairwell's code (lower case) in what a camera, a person or a mini-program code's `scene` gave:
 * bare, typed in capitals or in groups, or inside an address. Null when there is no such code in it.
 */
export function stairwellCodeIn(given: string): string | null {
  const text = given.trim()
  const bare = (valueIn(text) ?? valueIn(decoded(text)) ?? text).replace(/[\s-]/g, '').toLowerCase()
  return CODE.test(bare) ? bare : null
}
