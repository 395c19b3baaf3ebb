import { ATTACHMENT_ENDINGS } from '../../../shared/domain/notice-files'
import type { ChosenFile } from './choose-file'

const PICTURES = 'image/jpeg,image/png'
const SPREADSHEETS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const ATTACHMENTS = ATTACHMENT_ENDINGS.map((ending) => `.${ending}`).join(',')

function choose(accept: string, multiple = false): Promise<ChosenFile[]> {
  return new Promise((settle) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = multiple
    input.style.display = 'none'
    document.body.append(input)
    const close = (files: Iterable<File>) => {
      input.remove()
      settle([...files].map((file) => ({ name: file.name, size: file.size, path: URL.createObjectURL(file) })))
    }
    input.onchange = () => close(input.files ?? [])
    input.oncancel = () => close([])
    input.click()
  })
}

const chooseOne = async (accept: string) => (await choose(accept))[0] ?? null

export function chooseSpreadsheet(): Promise<ChosenFile | null> {
  return chooseOne(SPREADSHEETS)
}

export function choosePicture(): Promise<ChosenFile | null> {
  return chooseOne(PICTURES)
}

export async function choosePictures(most: number): Promise<ChosenFile[]> {
  return (await choose(PICTURES, most > 1)).slice(0, most)
}

export function chooseAttachment(): Promise<ChosenFile | null> {
  return chooseOne(ATTACHMENTS)
}
