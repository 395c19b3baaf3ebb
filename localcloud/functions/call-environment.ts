import type { Call } from '../calls/call'
import { APP_ID, ENV_ID } from '../options'
import type { FunctionDefinition } from './catalogue'

const REGION = 'ap-shanghai'

/** What every instance of a function finds in its environment, as on the platform; nothing of the host but `PATH`. */
export function instanceEnvironment(
  definition: FunctionDefinition,
  variables: Record<string, string>,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TMPDIR: process.env.TMPDIR ?? '/tmp',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: REGION,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: ENV_ID,
    SCF_FUNCTIONNAME: definition.name,
    TCB_ENV: ENV_ID,
    ...variables,
  }
}

/**
 * The variables of one call. The endpoint carries the call's id, so each request of the SDK is attributed to the
 * call that made it. A call without an identity finds no `WX_OPENID`, as on the platform.
 */
export function callEnvironment(call: Call, gateway: string): Record<string, string | null> {
  const identity = call.openid === undefined ? [] : ['WX_OPENID']
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${gateway}/${call.id}` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE',
    TCB_SEQID: call.id,
    TCB_SOURCE: call.source,
    TRIGGER_SRC: call.source === 'wx_trigger' ? 'timer' : null,
    WX_CONTEXT_KEYS: ['WX_CLIENTIP', 'WX_APPID', 'WX_API_TOKEN', ...identity].join(','),
    WX_CLIENTIP: '127.0.0.1',
    WX_APPID: APP_ID,
    WX_API_TOKEN: call.id,
    WX_OPENID: call.openid ?? null,
  }
}

/** The second argument of `main`. */
export function callContext(call: Call, definition: FunctionDefinition, environment: Record<string, string | null>) {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== null))
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: definition.memoryMb,
    time_limit_in_ms: definition.timeoutMs,
    request_id: call.id,
    environment: JSON.stringify({ ...present, TCB_ENV: ENV_ID, SCF_NAMESPACE: ENV_ID }),
    function_version: '$LATEST',
    function_name: definition.name,
    namespace: ENV_ID,
    tencentcloud_region: REGION,
  }
}
