import {
  CONSENT_MOMENTS,
  type ConsentKind,
  type ConsentMoment,
  MOST_TEMPLATES_ASKED,
  type TemplateName,
} from '../../../shared/domain/message-templates'

export interface SetUp {
  name: TemplateName
  /** The platform's id. */
  id: string
  kind: ConsentKind
}

/**
 * The templates to ask for at a moment, of those that are set up: WeChat takes three at most, and never two kinds in
 * one call, so the first one's kind decides.
 */
export function templatesToAsk(setUp: readonly SetUp[], moment: ConsentMoment): SetUp[] {
  const wanted = CONSENT_MOMENTS[moment].flatMap((name) => setUp.find((one) => one.name === name) ?? [])
  return wanted.filter(({ kind }) => kind === wanted[0]?.kind).slice(0, MOST_TEMPLATES_ASKED)
}
