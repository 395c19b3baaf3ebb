/** A browser has its own way to pass an address on. */
export function ShareButton() {
  return null
}
