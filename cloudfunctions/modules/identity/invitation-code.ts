import { createHmac } from 'node:crypto'

/** The letters of `fields.invitationCode`: without I and O, which are read as 1 and 0. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const GROUP = 4
const LENGTH = 2 * GROUP

/**
 * The code of an invitation: computed from its id with the functions' key, so that it is stored nowhere
 * and a repeat shows the same one.
 */
export function invitationCodeOf(id: string, secret: Buffer): string {
  const digest = createHmac('sha256', secret).update(`invitation-code:${id}`).digest()
  const letters = Array.from({ length: LENGTH }, (_, i) => ALPHABET[digest.readUInt16BE(2 * i) % ALPHABET.length])
  return `${letters.slice(0, GROUP).join('')}-${letters.slice(GROUP).join('')}`
}
