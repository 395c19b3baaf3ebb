import Taro from '@tarojs/taro'
import { toast } from '../../../ui/toast'
import { drawDoor, type Pen, SHEET } from './draw-door'
import type { DoorPicture } from './print-doors'

export const PRINT_WORDS = '打开图片，长按保存或转发'

function loaded(canvas: Taro.OffscreenCanvas, link: string): Promise<CanvasImageSource> {
  return new Promise((settle, fail) => {
    const image = canvas.createImage()
    image.onload = () => settle(image as unknown as CanvasImageSource)
    image.onerror = () => fail({ errMsg: 'the code’s picture did not load' })
    image.src = link
  })
}

/** WeChat previews files, not pages: each sheet is drawn out of view and kept as one. */
async function drawn(door: DoorPicture): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', ...SHEET })
  const picture = door.byWeChat ? await loaded(canvas, door.picture) : null
  drawDoor(canvas.getContext('2d') as unknown as Pen, door, picture)
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: canvas as unknown as Taro.Canvas,
    destWidth: SHEET.width,
    destHeight: SHEET.height,
    fileType: 'png',
  })
  return tempFilePath
}

export async function printDoors(doors: readonly DoorPicture[]): Promise<void> {
  try {
    await Taro.previewImage({ urls: await Promise.all(doors.map(drawn)) })
  } catch (cause) {
    console.warn(`previewImage: ${(cause as WxFailure).errMsg}`)
    toast('图片没有打开，请截屏保存这一页', 'failed')
  }
}
