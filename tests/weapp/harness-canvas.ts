import type { Recorded } from './harness-wechat'

interface Canvas {
  words: string[]
}

/** A picture that loads as soon as it is told from where. */
class LoadedImage {
  link = ''
  onload?: () => void

  set src(link: string) {
    this.link = link
    setTimeout(() => this.onload?.(), 0)
  }
}

/** WeChat's canvas out of view and its viewer of pictures; a picture is known by the words, and the links of the pictures, that were drawn on it. */
export function pictureInterfaces(recorded: Recorded) {
  const kept = new Map<string, string[]>()
  return {
    createOffscreenCanvas: (): Canvas & { getContext: () => object; createImage: () => object } => {
      const words: string[] = []
      const pen = {
        fillRect: () => undefined,
        fillText: (said: string) => void words.push(said),
        drawImage: ({ link }: LoadedImage) => void words.push(`picture ${link}`),
      }
      return { words, getContext: () => pen, createImage: () => new LoadedImage() }
    },
    canvasToTempFilePath: (asked: { canvas: Canvas; success?: (answer: object) => void; complete?: () => void }) => {
      const tempFilePath = `http://tmp/drawn-${kept.size}.png`
      kept.set(tempFilePath, asked.canvas.words)
      setTimeout(() => {
        asked.success?.({ errMsg: 'ok', tempFilePath })
        asked.complete?.()
      }, 0)
    },
    previewImage: (asked: { urls: string[]; success?: (answer: object) => void; complete?: () => void }) => {
      recorded.previewed.push(...asked.urls.map((url) => kept.get(url) ?? []))
      setTimeout(() => {
        asked.success?.({ errMsg: 'ok' })
        asked.complete?.()
      }, 0)
    },
  }
}
