import type { CheckActor, CheckEvent, CheckStatus } from '../../../shared/domain/check-machine'
import type { ContentCheck } from '../../../shared/model/content-check'
import { type Collection, collection } from '../../kit/collection'
import type { Aggregate } from '../../kit/transition'

export const contentChecks: Collection<ContentCheck & Aggregate<CheckStatus, CheckEvent, CheckActor>> =
  collection('contentChecks')
