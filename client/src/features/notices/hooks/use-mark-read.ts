import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { notices } from '../../../../../shared/contracts/notices'
import { useCommand } from '../../../cloud/use-command'
import { mayMark } from '../parts/notice-words'
import type { NoticeView } from './use-notice'

/**
 * A notice that is in view counts as read, once per version. A mark that is lost is made again when the page is shown
 * next; nobody is bothered with it. `settled`: the answer is not being asked for again.
 */
export function useMarkRead(notice: NoticeView | undefined, settled: boolean): void {
  const { run } = useCommand(notices.read, { invalidates: [notices.feed] })
  const marked = useRef('')

  async function mark(): Promise<void> {
    if (!notice || !settled || !mayMark(notice)) return
    const what = `${notice.id}:${notice.version}`
    if (marked.current === what) return
    marked.current = what
    if (!(await run({ notice: notice.id, version: notice.version }))) marked.current = ''
  }

  const latest = useRef(mark)
  latest.current = mark
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what a mark depends on.
  useEffect(() => {
    void latest.current()
  }, [notice?.id, notice?.version, settled])
  useDidShow(() => void latest.current())
}
