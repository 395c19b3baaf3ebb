import { useRef } from 'react'
import type { InputOf } from '../../../shared/contracts/contract'
import { notifications } from '../../../shared/contracts/notifications'
import type { ConsentMoment } from '../../../shared/domain/message-templates'
import { useAction } from '../cloud/use-action'
import { useCommand } from '../cloud/use-command'
import { askConsent } from './consent'
import { templatesToAsk } from './consent-choice'

type Answers = InputOf<typeof notifications.consent>['answers']

const TEMPLATES_STALE_MS = 60 * 60_000

interface Reminders {
  /** Whether the operator has set up any template to ask for at this moment. */
  possible: boolean
  /** Asks for consent. Call it first in a tap, before any await. An answer that waits to be recorded stands. */
  ask: () => Promise<void>
  /** Records what was answered; gives whether anything was allowed. Undefined if it could not be recorded. */
  record: () => Promise<boolean | undefined>
}

/** The templates to ask for. A page before the tap may load them already: the tap itself cannot wait. */
export function useTemplates() {
  return useAction(notifications.templates, {}, { staleTime: TEMPLATES_STALE_MS }).data?.templates ?? []
}

/**
 * Consent to be told by WeChat, of what one is doing at this `moment`: asked in the tap, recorded when the person is
 * known to the server.
 */
export function useReminders(moment: ConsentMoment): Reminders {
  const templates = templatesToAsk(useTemplates(), moment)
  const consent = useCommand(notifications.consent)
  const given = useRef<Answers>([])

  function ask(): Promise<void> {
    if (templates.length === 0 || given.current.length > 0) return Promise.resolve()
    return askConsent(
      templates.map(({ id }) => id),
      moment,
    ).then((answers) => {
      given.current = templates.flatMap(({ id, name }) => {
        const answer = answers[id]
        return answer ? [{ template: name, answer }] : []
      })
    })
  }

  async function record(): Promise<boolean | undefined> {
    const answers = given.current
    if (answers.length === 0) return false
    if (!(await consent.run({ answers }))) return undefined
    given.current = []
    return answers.some(({ answer }) => answer === 'accept')
  }

  return { possible: templates.length > 0, ask, record }
}
