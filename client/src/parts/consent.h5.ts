import type { ConsentMoment } from '../../../shared/domain/message-templates'
import { confirm } from '../ui/confirm'
import type { ConsentAnswer } from './consent'

const QUESTIONS: Record<ConsentMoment, { title: string; body: string }> = {
  booking: { title: '有结果时给您发微信消息？', body: '只在您的预约有变化时通知您。' },
  help: { title: '有答复时给您发微信消息？', body: '只在您提的事有进展时通知您。' },
  notice: { title: '有新通知时给您发微信消息？', body: '停水停电、紧急情况这些事，会早点告诉您。' },
}

/** Stands for WeChat's own sheet, which a browser does not have. */
export async function askConsent(
  templateIds: readonly string[],
  moment: ConsentMoment,
): Promise<Record<string, ConsentAnswer>> {
  if (templateIds.length === 0) return {}
  const allowed = await confirm({ ...QUESTIONS[moment], yes: '允许', no: '不用了' })
  return Object.fromEntries(templateIds.map((id) => [id, allowed ? 'accept' : 'reject']))
}
