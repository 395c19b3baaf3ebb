import { type Call, statsOf } from '../calls/call'

/** A call as the control interface shows it in lists. */
export function callSummary(call: Call) {
  const { ms, dbCalls, docsExamined, docsReturned, coldStart } = statsOf(call)
  return {
    requestId: call.id,
    at: call.at,
    function: call.function,
    openid: call.openid,
    source: call.source,
    action: call.action,
    state: call.state,
    ok: call.ok,
    code: call.code,
    ms,
    dbCalls,
    examined: docsExamined,
    returned: docsReturned,
    unindexed: call.trips.filter((trip) => !trip.indexed).length,
    coldStart,
    parent: call.parent?.id,
  }
}

export function callDetail(call: Call) {
  return { ...callSummary(call), trips: call.trips, logs: call.logs }
}
