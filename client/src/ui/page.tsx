import { View } from '@tarojs/components'
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { useElderMode } from '../parts/elder-mode'
import { EmergencyBar } from '../parts/emergency-bar'
import { useOnline } from '../parts/online'
import { NoticeBar } from './notice-bar'
import { dismiss, OverlayHost } from './overlay'
import { PageHead } from './page-head'
import { type Tab, TabBar } from './tab-bar'
import { ToastHost } from './toast'

interface PageProps {
  title: string
  children: ReactNode
  /** One of the four tab pages: draws the tabs. */
  tab?: Tab
  /** Counts on the tabs. */
  counts?: Partial<Record<Tab, number>>
  /** The one main action, at the thumb. */
  action?: ReactNode
  /** A staff page that uses a PC's width. */
  wide?: boolean
  /** The notice that the page shows: nothing above it leads to itself. */
  notice?: string
}

/** The shell of every page: large type, dark mode, safe areas, what is said or asked over it, emergencies and no network. */
export function Page({ title, children, tab, counts, action, wide = false, notice }: PageProps) {
  const [inView, setInView] = useState(true)
  const large = useElderMode()
  const online = useOnline()
  useDidShow(() => setInView(true))
  useDidHide(() => {
    dismiss()
    setInView(false)
  })
  // WeChat does not hide a page that one goes back from: it is gone at once.
  useUnload(dismiss)
  return (
    <View className={`hx-page${large ? ' hx-page--large' : ''}${wide ? ' hx-page--wide' : ''}`}>
      <PageHead title={title} isTab={tab !== undefined} />
      <EmergencyBar shown={notice} />
      {!online && (
        <NoticeBar kind="warning" icon="offline">
          没有网络。您填写的内容都会留着。
        </NoticeBar>
      )}
      <View className="hx-page__body">{children}</View>
      <View className="hx-page__foot">
        <ToastHost inView={inView} />
        {action !== undefined && <View className="hx-page__action">{action}</View>}
        {tab && <TabBar current={tab} counts={counts} />}
      </View>
      <OverlayHost inView={inView} />
    </View>
  )
}
