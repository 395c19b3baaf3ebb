import { HELP, type HelpKind } from '../../../../../shared/domain/help-machine'

/** Working minutes of a working day, as the deadlines of requests count them. */
const WORKING_DAY = 450

/** `1 个工作日内`. */
export function withinWords(kind: HelpKind): string {
  return `${Math.ceil(HELP[kind].withinMinutes / WORKING_DAY)} 个工作日内`
}

/** What to write, for who does not know how to begin. */
export const EXAMPLES: Record<HelpKind, string> = {
  question: '例如：楼道的灯坏了，找谁修？',
  homeCall: '例如：我腿脚不便，想请您来看看厨房的水管',
  errand: '例如：想请您到社区帮我取老年人优待证',
}

/** What happens after it was sent, and by when; `holder` is who answers for the building. */
export function whatFollows(kind: HelpKind, holder: string): string[] {
  const within = withinWords(kind)
  const first: Record<HelpKind, string> = {
    question: `${holder}会在 ${within}在线答复您。`,
    homeCall: `${holder}接下后，告诉您几点上门，最晚 ${within}。`,
    errand: `${holder}接下后替您去办，${within}给您回话。`,
  }
  const seen =
    kind === 'question' ? [] : [`办这件事时，${holder}可以看您的电话和门牌。每看一次都会记下来，您随时能查。`]
  return [
    first[kind],
    ...seen,
    '有了答复会发到“消息”里，不用一直等。',
    '到期没有答复，自动转给社区工作人员接着办，您不用再提一次。',
  ]
}
