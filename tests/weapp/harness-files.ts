import { request } from 'node:http'
import type { Phone, Recorded } from './harness-wechat'

type Callbacks = { success?: (answer: object) => void; fail?: (failure: object) => void; complete?: () => void }

/** Where the phone keeps what was chosen or fetched, as WeChat names such places. */
const CHOSEN = 'http://tmp/chosen'
const PICTURE = `${CHOSEN}.jpg`
const FETCHED = 'http://tmp/fetched'

function send(method: string, url: string, body: Uint8Array | string): Promise<{ status: number; text: string }> {
  return new Promise((settle, fail) => {
    const headers =
      typeof body === 'string' ? { 'content-type': 'application/json' } : { 'content-length': body.length }
    const sent = request(url, { method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => settle({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
    })
    sent.on('error', fail)
    sent.end(body)
  })
}

/** WeChat's ways with files, over a local cloud: out of a chat, into storage, back, and shown. */
export function fileInterfaces(now: Phone, recorded: Recorded) {
  async function upload({ cloudPath, filePath }: { cloudPath: string; filePath: string }) {
    const { cloud, chosenFile } = now.options
    if (!now.online || typeof cloud === 'function' || ![CHOSEN, PICTURE].includes(filePath) || !chosenFile) {
      throw { errCode: -1, errMsg: 'cloud.uploadFile:fail' }
    }
    const asked = await send('POST', `${cloud}/files/upload-link`, JSON.stringify({ cloudPath }))
    const { url, fileID } = JSON.parse(asked.text) as { url: string; fileID: string }
    const { status } = await send('PUT', url, chosenFile.content)
    if (status !== 200) throw { errCode: -1, errMsg: `cloud.uploadFile:fail ${status}` }
    return { fileID, statusCode: 204 }
  }

  return {
    upload,
    wx: {
      chooseMessageFile: (asked: Callbacks) => {
        setTimeout(() => {
          const { chosenFile } = now.options
          if (!chosenFile) asked.fail?.({ errMsg: 'chooseMessageFile:fail cancel' })
          else {
            const { name, content } = chosenFile
            asked.success?.({ errMsg: 'ok', tempFiles: [{ name, size: content.length, path: CHOSEN, type: 'file' }] })
          }
          asked.complete?.()
        }, 0)
      },
      chooseMedia: (asked: Callbacks) => {
        setTimeout(() => {
          const { chosenFile } = now.options
          if (!chosenFile) asked.fail?.({ errMsg: 'chooseMedia:fail cancel' })
          else {
            const tempFiles = [{ tempFilePath: PICTURE, size: chosenFile.content.length, fileType: 'image' }]
            asked.success?.({ errMsg: 'ok', type: 'image', tempFiles })
          }
          asked.complete?.()
        }, 0)
      },
      downloadFile: (asked: Callbacks & { url: string }) => {
        const fetched = send('GET', asked.url, '')
        fetched.then(
          ({ status }) =>
            asked.success?.({ errMsg: 'ok', statusCode: status, tempFilePath: `${FETCHED}?${asked.url}` }),
          () => asked.fail?.({ errMsg: 'downloadFile:fail' }),
        )
        return { abort: () => undefined, onProgressUpdate: () => undefined }
      },
      openDocument: (asked: Callbacks & { filePath: string }) => {
        setTimeout(() => {
          recorded.openedFiles.push(asked.filePath.slice(FETCHED.length + 1))
          asked.success?.({ errMsg: 'ok' })
          asked.complete?.()
        }, 0)
      },
    },
  }
}
