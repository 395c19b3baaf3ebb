import type { ChosenFile } from '../parts/choose-file'
import { CloudError } from './cloud-error'
import { connection } from './connection.weapp'
import { type UploadFolder, uploadPath } from './upload-path'

const NOT_SENT = '文件没有传上去。请检查网络后再试一次。'

export async function uploadFile(file: ChosenFile, folder: UploadFolder): Promise<string> {
  const cloud = connection()
  try {
    const { fileID } = await cloud.uploadFile({ cloudPath: uploadPath(folder, file.name), filePath: file.path })
    return fileID
  } catch (cause) {
    const { errCode, errMsg } = cause as WxFailure
    console.warn(`uploadFile: ${errCode} ${errMsg}`)
    throw new CloudError('NETWORK', { message: NOT_SENT })
  }
}
