import Taro from '@tarojs/taro'

/** Room for the label and the field above the sentence. */
const ABOVE_PX = 200
/** By then the sentences have been drawn. */
const DRAWN_MS = 120

/** Brings the first field that is wrong into view. */
export function showFirstError(): void {
  setTimeout(() => {
    Taro.pageScrollTo({ selector: '.hx-field__error', offsetTop: -ABOVE_PX, duration: 0 }).catch((cause: unknown) => {
      console.warn('pageScrollTo', cause)
    })
  }, DRAWN_MS)
}
