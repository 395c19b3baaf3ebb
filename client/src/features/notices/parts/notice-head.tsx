import { View } from '@tarojs/components'
import { now } from '../../../cloud/server-clock'
import { when } from '../../../parts/when'
import { NoticeBar } from '../../../ui/notice-bar'
import { Tag } from '../../../ui/tag'
import { Words } from '../../../ui/words'
import type { NoticeView } from '../hooks/use-notice'
import { acknowledgedWords } from './notice-words'

interface NoticeHeadProps {
  notice: NoticeView
  /** By me, be it only on this phone. */
  acknowledged: boolean
}

/** What stands above the text: whether it still holds, its title, who tells it and when. */
export function NoticeHead({ notice, acknowledged }: NoticeHeadProps) {
  const { status, withdrawnReason, correction, title, authorTitle, authorName, publishedAt } = notice
  const noted = acknowledgedWords(notice, now())
  return (
    <>
      {status === 'withdrawn' && (
        <NoticeBar kind="warning">{`这条通知已撤回，请不要再按它办。原因：${withdrawnReason ?? '没有写明'}`}</NoticeBar>
      )}
      {status === 'expired' && <NoticeBar>这条通知已过有效期，只供查看。</NoticeBar>}
      {correction !== null && status !== 'withdrawn' && <NoticeBar>{`已更正：${correction}`}</NoticeBar>}
      <View className="hx-notice-head">
        <Words size="head" heading>
          {title}
        </Words>
        <Words tone="soft">{`${authorTitle} ${authorName} · ${when(publishedAt, now())}`}</Words>
        {acknowledged && <Tag tone="good">已确认</Tag>}
        {noted !== null && <Words tone="soft">{noted}</Words>}
      </View>
    </>
  )
}
