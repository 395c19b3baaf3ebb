let skew = 0
let narrowest = Number.POSITIVE_INFINITY

/**
 * Learns the server's clock from one answer. The shorter the trip, the less the doubt: a slow answer does not overrule
 * a quick one, unless it proves that the clocks have moved apart by more than its own doubt.
 * @param serverTime epoch ms that the server wrote; `sentAt`, `receivedAt` by this machine's clock
 */
export function learnServerTime(serverTime: number, sentAt: number, receivedAt: number): void {
  const trip = receivedAt - sentAt
  const seen = serverTime - (sentAt + trip / 2)
  if (trip <= narrowest || Math.abs(seen - skew) > trip) {
    skew = seen
    narrowest = trip
  }
}

/** Now by the server's clock, epoch ms: a phone set wrongly, or a test that moves the cloud's clock, follows it. */
export function now(): number {
  return Math.round(Date.now() + skew)
}
