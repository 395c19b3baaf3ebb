import { confirm } from '../ui/confirm'
import type { ConsentAnswer } from './consent'

/** Stands for WeChat's own sheet, which a browser does not have. */
export async function askConsent(templateIds: readonly string[]): Promise<Record<string, ConsentAnswer>> {
  if (templateIds.length === 0) return {}
  const allowed = await confirm({
    title: '有结果时给您发微信消息？',
    body: '只在您的预约有变化时通知您。',
    yes: '允许',
    no: '不用了',
  })
  return Object.fromEntries(templateIds.map((id) => [id, allowed ? 'accept' : 'reject']))
}
