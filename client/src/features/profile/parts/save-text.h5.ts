export const SAVE_WORDS = '存成文件'

/** Some editors take a text for another alphabet unless it begins with this. */
const BOM = '\uFEFF'

export async function saveText(name: string, text: string): Promise<boolean> {
  const link = URL.createObjectURL(new Blob([BOM, text], { type: 'text/plain;charset=utf-8' }))
  const anchor = document.createElement('a')
  anchor.href = link
  anchor.download = name
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  URL.revokeObjectURL(link)
  return true
}
