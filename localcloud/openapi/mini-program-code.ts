import { type JsonRecord, numberField, stringField } from '../json-value'
import type { InterfaceAnswer, InterfaceContext } from './interfaces'
import { refuse } from './refuse'
import { scenePicture } from './scene-picture'

/** 32 visible characters, of those that WeChat takes. */
const SCENE = /^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/
const MOST_A_MINUTE = 5000
const WIDTH = { least: 280, usual: 430, most: 1280 }

/** `wxacode.getUnlimited`: a picture. Nothing is published here, so that a page that is to be looked for is not found. */
export function miniProgramCode(payload: JsonRecord, { lastMinute }: InterfaceContext): InterfaceAnswer {
  const scene = stringField(payload, 'scene')
  const page = stringField(payload, 'page')
  if (lastMinute() >= MOST_A_MINUTE) return refuse(45009, 'reach max api minute frequency limit')
  if (scene === undefined || !SCENE.test(scene)) {
    return refuse(40169, 'invalid length for scene, or the data is not json string')
  }
  if (page !== undefined && (/^\/|\?/.test(page) || payload.check_path !== false)) return refuse(41030, 'invalid page')
  const asked = numberField(payload, 'width') ?? WIDTH.usual
  return { image: scenePicture(scene, Math.round(Math.min(WIDTH.most, Math.max(WIDTH.least, asked)))) }
}
