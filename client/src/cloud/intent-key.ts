const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/**
 * A fresh client key: the time and 16 random characters. It tells one intent of a person from another (the server
 * hashes it with the person), so it has to be new, not secret.
 */
export function intentKey(): string {
  const random = Array.from({ length: 16 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('')
  return `${Date.now().toString(36)}-${random}`
}
