import { personaOpenid } from '../parts/persona.h5'
import { CloudError } from './cloud-error'
import type { Transport } from './transport'

interface LocalAnswer {
  result?: unknown
  error?: { message: string }
  requestId?: string
}

async function post(functionName: string, event: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-wx-openid': personaOpenid() }
  try {
    return await fetch(`/functions/${functionName}`, { method: 'POST', headers, body: JSON.stringify(event) })
  } catch {
    throw new CloudError('NETWORK')
  }
}

async function bodyOf(response: Response): Promise<LocalAnswer> {
  try {
    return (await response.json()) as LocalAnswer
  } catch {
    throw new CloudError('NETWORK')
  }
}

/** The local cloud's own door, on the same origin: `POST /functions/<name>`. */
export const transport: Transport = async (functionName, event) => {
  const response = await post(functionName, event)
  const body = await bodyOf(response)
  if (response.ok) return { result: body.result, requestId: body.requestId }
  console.warn(`call ${functionName}.${event.action}: ${response.status} ${body.error?.message}`)
  throw new CloudError('INTERNAL', { requestId: body.requestId })
}
