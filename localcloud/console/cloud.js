import { toast } from './dom.js'

async function answerOf(response) {
  const body = await response.json().catch(() => ({}))
  if (!response.ok && body.error && !body.requestId) throw new Error(body.error.message)
  return body
}

/** Reads `/control/<path>`. */
export async function read(path) {
  return answerOf(await fetch(`/control/${path}`))
}

/** Sends to `/control/<path>`; a refusal is shown and answered with undefined. */
export async function send(path, body = {}, method = 'POST') {
  try {
    const options = { method, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}) }
    return await answerOf(await fetch(`/control/${path}`, options))
  } catch (error) {
    toast(error.message)
    return undefined
  }
}

/** Calls `look` now and every `ms` while the page is visible; the returned function ends it. */
export function watch(ms, look) {
  let over = false
  let timer
  async function turn() {
    if (over) return
    try {
      if (!document.hidden) await look()
      document.body.classList.remove('offline')
    } catch {
      document.body.classList.add('offline')
    }
    if (!over) timer = setTimeout(turn, ms)
  }
  void turn()
  return () => {
    over = true
    clearTimeout(timer)
  }
}
