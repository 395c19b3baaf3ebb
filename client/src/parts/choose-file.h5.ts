import type { ChosenFile } from './choose-file'

function choose(accept: string): Promise<ChosenFile | null> {
  return new Promise((settle) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.style.display = 'none'
    document.body.append(input)
    const close = (file: File | undefined) => {
      input.remove()
      settle(file ? { name: file.name, size: file.size, path: URL.createObjectURL(file) } : null)
    }
    input.onchange = () => close(input.files?.[0])
    input.oncancel = () => close(undefined)
    input.click()
  })
}

export function chooseSpreadsheet(): Promise<ChosenFile | null> {
  return choose('.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
}

export function choosePicture(): Promise<ChosenFile | null> {
  return choose('image/jpeg,image/png')
}
