import { NoticeBar } from '../../../ui/notice-bar'

/** Who reads the log: said wherever somebody writes into it. */
export function PrivateLine() {
  return <NoticeBar>走访纪实只有本网格的网格员和社区工作人员能看，加密保存，居民和其他网格看不到。</NoticeBar>
}
