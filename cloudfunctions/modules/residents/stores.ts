import type { FamilyActor, FamilyEvent, FamilyStatus } from '../../../shared/domain/family-machine'
import type { HelpActor, HelpEvent, HelpStatus } from '../../../shared/domain/help-machine'
import type { FamilyMember } from '../../../shared/model/family'
import type { HelpRequest } from '../../../shared/model/leader'
import { type Collection, collection } from '../../kit/collection'
import type { Aggregate } from '../../kit/transition'

export const family: Collection<FamilyMember & Aggregate<FamilyStatus, FamilyEvent, FamilyActor>> = collection('family')
export const helpRequests: Collection<HelpRequest & Aggregate<HelpStatus, HelpEvent, HelpActor>> =
  collection('helpRequests')
export const reveals = collection('reveals')
