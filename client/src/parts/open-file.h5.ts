/** A link of its own, so that the page stays; the browser names the file and asks where to. */
export async function openFile(link: string, name: string): Promise<void> {
  const anchor = document.createElement('a')
  anchor.href = link
  anchor.download = name
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
}
