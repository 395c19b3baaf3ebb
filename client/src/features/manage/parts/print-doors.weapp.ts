import Taro from '@tarojs/taro'
import { toast } from '../../../ui/toast'
import type { DoorPicture } from './print-doors'

export const PRINT_WORDS = '打开图片，长按保存或转发'

/** WeChat previews files, not data: each picture is written beside the app's own files first. */
async function written({ picture }: DoorPicture, index: number): Promise<string> {
  const path = `${Taro.env.USER_DATA_PATH}/door-${index}.gif`
  await new Promise<void>((settle, fail) => {
    Taro.getFileSystemManager().writeFile({
      filePath: path,
      data: picture.slice(picture.indexOf(',') + 1),
      encoding: 'base64',
      success: () => settle(),
      fail,
    })
  })
  return path
}

export async function printDoors(doors: readonly DoorPicture[]): Promise<void> {
  try {
    await Taro.previewImage({ urls: await Promise.all(doors.map(written)) })
  } catch (cause) {
    console.warn(`previewImage: ${(cause as WxFailure).errMsg}`)
    toast('图片没有打开，请截屏保存这一页', 'failed')
  }
}
