import * as fields from '../../../../../shared/contracts/fields'
import type { Tenure } from '../../../../../shared/domain/home-machine'
import { type HomeChoice, NO_HOME } from '../../../parts/home/home-choice'

/** What has been typed and chosen so far; kept on this phone until it was sent. */
export interface Registration extends HomeChoice {
  name: string
  phone: string
  /** Whether one lives in the community, or works there and lives elsewhere. */
  lives: 'here' | 'elsewhere' | ''
  tenure: Tenure | ''
  agreed: boolean
}

export const EMPTY_REGISTRATION: Registration = {
  ...NO_HOME,
  name: '',
  phone: '',
  lives: '',
  tenure: '',
  agreed: false,
}

const wrongIn = (schema: typeof fields.personName, value: string) => schema.safeParse(value).error?.issues[0]?.message

/**
 * What is still missing or wrong, a sentence per field; empty when it can be sent.
 * `phoneCode` stands for the phone where WeChat gave one.
 */
export function missing(registration: Registration, phoneCode: string): Record<string, string> {
  const { name, phone, lives, household, tenure, agreed, community } = registration
  const nameWrong = wrongIn(fields.personName, name)
  const phoneWrong = phoneCode === '' ? wrongIn(fields.phone, phone) : undefined
  const here = lives === 'here'
  return {
    ...(nameWrong ? { name: nameWrong } : {}),
    ...(phoneWrong ? { phone: phoneWrong } : {}),
    ...(community === '' ? { community: '请选择社区' } : {}),
    ...(lives === '' ? { lives: '请选一项' } : {}),
    ...(here && household === null ? { household: '请一步步选到您家门牌' } : {}),
    ...(here && tenure === '' ? { tenure: '请选一项' } : {}),
    ...(agreed ? {} : { agreed: '请看过后打勾同意' }),
  }
}
