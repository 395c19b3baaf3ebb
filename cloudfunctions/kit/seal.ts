import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { Sealed } from '../../shared/model/person'

const ALGORITHM = 'aes-256-gcm'

/** Reads the function's key: 32 bytes as base64 in HONGXIN_SECRET. Throws if it is missing or of another length. */
export function secretKey(encoded = process.env.HONGXIN_SECRET ?? ''): Buffer {
  const key = Buffer.from(encoded, 'base64')
  if (key.length !== 32) throw new Error('HONGXIN_SECRET must be 32 bytes in base64')
  return key
}

/** Encrypts a text (AES-256-GCM, fresh nonce). */
export function seal(text: string, key: Buffer): Sealed {
  const iv = randomBytes(12)
  const cipher = createCipheriv(ALGORITHM, key, iv)
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') }
}

/** Decrypts what `seal` made; throws if anything was altered. */
export function unseal({ iv, tag, data }: Sealed, key: Buffer): string {
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64'))
  decipher.setAuthTag(Buffer.from(tag, 'base64'))
  return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8')
}

/** A keyed hash: equal for equal texts, tells nothing to who lacks the key. */
export function keyedHash(text: string, key: Buffer): string {
  return createHmac('sha256', key).update(text).digest('hex').slice(0, 32)
}
