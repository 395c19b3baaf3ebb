import { residents } from '../../shared/contracts/residents'
import { serve } from '../kit/serve'
import { addHome } from '../modules/residents/add-home'
import { addMember } from '../modules/residents/add-member'
import { agree } from '../modules/residents/agree'
import { answerMember, endMember } from '../modules/residents/answer-member'
import { applyVerification, withdrawVerification } from '../modules/residents/apply-verification'
import { changePhone } from '../modules/residents/change-phone'
import { erase } from '../modules/residents/erase'
import { exportMine } from '../modules/residents/export-mine'
import { listFamily } from '../modules/residents/family-list'
import { leaveHome, setMainHome } from '../modules/residents/leave-home'
import { mine } from '../modules/residents/mine'
import { rename } from '../modules/residents/rename'
import { listReveals, reveal } from '../modules/residents/reveal'
import { setTraits } from '../modules/residents/set-traits'
import { verificationQueue } from '../modules/residents/verification-queue'
import { refuse, verify } from '../modules/residents/vouch'
import { witness, witnessQueue } from '../modules/residents/witness'

export const main = serve(residents, {
  mine,
  addHome,
  setMainHome,
  leaveHome,
  applyVerification,
  withdrawVerification,
  verificationQueue,
  verify,
  refuse,
  setTraits,
  rename,
  changePhone,
  agree,
  family: listFamily,
  addMember,
  answerMember,
  endMember,
  witnessQueue,
  witness,
  reveal,
  reveals: listReveals,
  exportMine,
  erase,
})
