import Taro from '@tarojs/taro'
import { privacyAgreed } from '../../../parts/privacy'
import { toast } from '../../../ui/toast'

/** Puts words where they can be pasted from, and says so. */
export async function copy(words: string, done: string): Promise<void> {
  if (!(await privacyAgreed())) return
  try {
    await Taro.setClipboardData({ data: words })
    toast(done)
  } catch {
    toast('没能复制，请照着念给对方', 'failed')
  }
}
