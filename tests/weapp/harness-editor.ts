type Then = (found: { context: object }) => void

/** WeChat’s `editor`: what each holds, reached by a selector as pages reach it. It tells its page nothing by itself. */
export function editorInterfaces() {
  const held = new Map<string, string>()
  const contextOf = (selector: string) => ({
    setContents: ({ html }: { html: string }) => void held.set(selector, html),
    getContents: ({ success }: { success: (contents: { html: string }) => void }) => {
      setTimeout(() => success({ html: held.get(selector) ?? '' }), 0)
    },
    format: () => undefined,
  })

  return {
    held,
    wx: {
      createSelectorQuery: () => {
        let selector = ''
        let then: Then = () => undefined
        const query = {
          select(wanted: string) {
            selector = wanted
            return query
          },
          context(found: Then) {
            then = found
            return query
          },
          exec: () => void setTimeout(() => then({ context: contextOf(selector) }), 0),
        }
        return query
      },
    },
  }
}
