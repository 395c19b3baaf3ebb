import { Empty } from '../../../ui/empty'

/** Only right after installing: nobody has set up a community. */
export function NoCommunity() {
  return (
    <Empty
      icon="home"
      title="这里还没有开通社区"
      hint="居民朋友：请过几天再来看看。安装人员：请按说明书建立社区，再回到这里，用打印出来的认领码登记第一位管理员。"
    />
  )
}
