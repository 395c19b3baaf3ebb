const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * A fresh client key: the time and 16 random characters. It tells one intent of a person from another (the server
 * hashes it with the person), so it has to be new, not secret.
 */
function newKey(): string {
  const random = Array.from({ length: 16 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('')
  return `${Date.now().toString(36)}-${random}`
}

/** Keeps one key for as long as one intent is being tried. */
export interface IntentKeeper {
  /** The key of this intent: the same one again until it is forgotten, or until the intent is another. */
  keyFor: (intent: object) => string
  /** The outcome is known: the next try, even of the same, is a new intent. */
  forget: () => void
}

/** A keeper for one form or button. */
export function intentKeeper(): IntentKeeper {
  let kept: { what: string; key: string } | undefined
  return {
    keyFor(intent) {
      const what = JSON.stringify(intent)
      if (kept?.what !== what) kept = { what, key: newKey() }
      return kept.key
    },
    forget() {
      kept = undefined
    },
  }
}
