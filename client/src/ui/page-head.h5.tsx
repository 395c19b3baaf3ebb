import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { Icon } from './icon'
import type { PageHeadProps } from './page-head'

function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: '/tabs/home/index' })
}

export function PageHead({ title, isTab }: PageHeadProps) {
  const setTitle = () => {
    document.title = title
  }
  useEffect(setTitle)
  useDidShow(setTitle)
  return (
    <header className="hx-head">
      {!isTab && (
        <button type="button" className="hx-head__back" aria-label="返回" onClick={goBack}>
          <Icon name="back" />
        </button>
      )}
      <h1 className="hx-head__title">{title}</h1>
    </header>
  )
}
