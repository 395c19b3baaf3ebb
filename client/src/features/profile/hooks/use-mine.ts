import type { OutputOf } from '../../../../../shared/contracts/contract'
import { home } from '../../../../../shared/contracts/home'
import { identity } from '../../../../../shared/contracts/identity'
import { residents } from '../../../../../shared/contracts/residents'
import { useAction } from '../../../cloud/use-action'
import { useCommand } from '../../../cloud/use-command'

export type Mine = OutputOf<typeof residents.mine>
export type MyHome = Mine['homes'][number]

/** What shows who I am: asked again after each change of mine. */
const AFTER = { invalidates: [residents.mine, home.firstScreen, identity.whoAmI] }

/** A message that a home was verified leads here at once. */
const FRESH_MS = 1_000

/** Homes, phone (masked), traits and consents: everything of me that the profile pages show. */
export function useMine({ enabled = true } = {}) {
  return useAction(residents.mine, {}, { enabled, staleTime: FRESH_MS })
}

/** Adds a home, or moves to it. */
export const useAddHome = () => useCommand(residents.addHome, AFTER)
export const useSetMainHome = () => useCommand(residents.setMainHome, AFTER)
/** I live there no more. */
export const useLeaveHome = () => useCommand(residents.leaveHome, AFTER)
/** Takes an application back. */
export const useWithdraw = () => useCommand(residents.withdrawVerification, AFTER)
export const useRename = () => useCommand(residents.rename, AFTER)
export const useChangePhone = () => useCommand(residents.changePhone, AFTER)
export const useSetTraits = () => useCommand(residents.setTraits, AFTER)
