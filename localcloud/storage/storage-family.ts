import { errorAnswer, type GatewayAnswer, jsonAnswer } from '../gateway/answer'
import type { ActionHandler } from '../gateway/gateway'
import { isRecord, type JsonRecord, numberField, stringField } from '../json-value'
import { isCloudPath, type Storage } from './storage'

const MOST_FILES = 50
const UPLOAD_SECONDS = 900
const DEFAULT_LINK_SECONDS = 7200
const LONGEST_LINK_SECONDS = 86_400

/** `storage.*` as the SDK sends it. */
export function storageFamily(storage: Storage): ActionHandler {
  return async ({ action, fields }) => {
    if (action === 'storage.getUploadMetadata') return uploadMetadata(storage, fields)
    if (action === 'storage.batchGetDownloadUrl') return downloadLinks(storage, fields)
    if (action === 'storage.batchDeleteFile') return deleteFiles(storage, fields)
    return undefined
  }
}

function uploadMetadata(storage: Storage, fields: JsonRecord): GatewayAnswer {
  const path = stringField(fields, 'path')
  if (path === undefined || !isCloudPath(path)) return errorAnswer('STORAGE_SIGN_PARAM_INVALID', 'invalid cloudPath')
  return jsonAnswer({
    data: {
      url: storage.link('put', path, UPLOAD_SECONDS),
      token: 'local',
      authorization: 'local',
      fileId: storage.fileIdOf(path),
      cosFileId: Buffer.from(path).toString('base64url'),
    },
  })
}

async function downloadLinks(storage: Storage, fields: JsonRecord): Promise<GatewayAnswer> {
  const files = Array.isArray(fields.file_list) ? fields.file_list.filter(isRecord) : []
  if (files.length === 0 || files.length > MOST_FILES) return errorAnswer('INVALID_PARAM', `1 to ${MOST_FILES} files`)
  const links = files.map(async (file) => {
    const fileID = stringField(file, 'fileid') ?? ''
    const maxAge = Math.min(numberField(file, 'max_age') ?? DEFAULT_LINK_SECONDS, LONGEST_LINK_SECONDS)
    const path = storage.pathOf(fileID)
    if (path === undefined || !(await storage.has(path))) {
      return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '', maxAge }
    }
    return { fileID, code: 'SUCCESS', tempFileURL: storage.link('get', path, maxAge), maxAge }
  })
  return jsonAnswer({ data: { download_list: await Promise.all(links) } })
}

async function deleteFiles(storage: Storage, fields: JsonRecord): Promise<GatewayAnswer> {
  const ids = Array.isArray(fields.fileid_list) ? fields.fileid_list.map(String) : []
  if (ids.length === 0 || ids.length > MOST_FILES) return errorAnswer('INVALID_PARAM', `1 to ${MOST_FILES} files`)
  const deleted = ids.map(async (fileID) => {
    const path = storage.pathOf(fileID)
    const found = path !== undefined && (await storage.remove(path))
    return { fileID, code: found ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  })
  return jsonAnswer({ data: { delete_list: await Promise.all(deleted) } })
}
