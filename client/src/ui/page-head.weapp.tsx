import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import type { PageHeadProps } from './page-head'

export function PageHead({ title }: PageHeadProps) {
  useEffect(() => {
    Taro.setNavigationBarTitle({ title })
  }, [title])
  return null
}
