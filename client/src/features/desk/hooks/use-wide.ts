import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this width on, list and request stand side by side. */
const WIDE_PX = 900

const isWide = () => Taro.getWindowInfo().windowWidth >= WIDE_PX

/** Whether the window is as wide as a PC's; follows it when it is resized. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide)
  useEffect(() => {
    const look = () => setWide(isWide())
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return wide
}
