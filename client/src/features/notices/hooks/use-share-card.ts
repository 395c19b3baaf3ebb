import { useShareAppMessage } from '@tarojs/taro'
import { addressOf } from '../../../parts/routes'
import { shareCard } from '../parts/notice-words'
import type { NoticeView } from './use-notice'

/** What WeChat’s own menu passes on from this page; its config must set `enableShareAppMessage`. */
export function useShareCard(notice: NoticeView | undefined): void {
  useShareAppMessage(() => {
    const card = shareCard(notice)
    return {
      title: card.title,
      path: card.notice === null ? addressOf('notices') : addressOf('notice', { notice: card.notice }),
    }
  })
}
