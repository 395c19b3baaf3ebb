import Taro from '@tarojs/taro'
import { NoticeBar } from '../../../ui/notice-bar'
import type { Thread } from '../hooks/use-notice'

/** Room for what stands above the page. */
const ABOVE_PX = 120

function showThreads(): void {
  Taro.pageScrollTo({ selector: '.hx-notice-threads', offsetTop: -ABOVE_PX }).catch((cause: unknown) => {
    console.warn('pageScrollTo', cause)
  })
}

/** Whoever comes for an answer need not look for it below a long text. */
export function AnsweredBar({ threads }: { threads: readonly Thread[] }) {
  if (!threads.some(({ status }) => status === 'answered')) return null
  return <NoticeBar action={{ label: '去看', onPress: showThreads }}>您的提问有了答复，在下面。</NoticeBar>
}
