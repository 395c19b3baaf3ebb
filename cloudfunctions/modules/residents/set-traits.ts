import { AppError } from '../../../shared/contracts/errors'
import type { residents as contract } from '../../../shared/contracts/residents'
import { dayOf } from '../../../shared/domain/shanghai'
import type { Traits } from '../../../shared/model/person'
import { replace } from '../../kit/operators'
import { seal, secretKey } from '../../kit/seal'
import type { Handlers } from '../../kit/serve'
import { contacts } from '../identity/contacts'

/** The calendar year in which `now` (epoch ms) lies. */
export const yearOf = (now: number): number => Number(dayOf(now).slice(0, 4))

/** Round trips: caller, contact. Errors: TRAITS_WRONG, HALF_REGISTERED. */
export const setTraits: Handlers<typeof contract>['setTraits'] = async ({ key: _, ...said }, { person, now }) => {
  const traits: Required<Traits> = said
  if (traits.birthYear !== null && traits.birthYear > yearOf(now)) throw new AppError('TRAITS_WRONG')
  const nothing = Object.values(traits).every((value) => value === null || value === false)
  const sealed = nothing ? null : replace(seal(JSON.stringify(traits), secretKey()))
  if ((await contacts.update({ _id: person._id }, { traits: sealed })) === 0) throw new AppError('HALF_REGISTERED')
  return { traits }
}
