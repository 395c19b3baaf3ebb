import { failureOf, platformCode } from './platform-errors'

test.each([
  [{ errCode: -501003, errMsg: 'x' }, 'busy'],
  [{ code: 'DATABASE_REQUEST_FAILED', message: 'RequestLimit reached' }, 'busy'],
  [{ errCode: 43101, errMsg: 'user refuse to accept the msg' }, 'refused'],
  [{ errCode: -1, errMsg: 'connect ECONNREFUSED' }, 'notDelivered'],
  [{ errCode: -1, errMsg: 'ESOCKETTIMEDOUT' }, 'unknownOutcome'],
  [{ errCode: -504003, errMsg: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' }, 'unknownOutcome'],
  [new Error('socket hang up'), 'unknownOutcome'],
  [new Error('anything else'), 'other'],
  ['text', 'other'],
  [null, 'other'],
])('%j means %s', (error, meaning) => {
  expect(failureOf(error)).toBe(meaning)
})

test('only the code is kept of a platform error, never its message', () => {
  expect(platformCode({ errCode: 43101, errMsg: 'openid oSECRET refused' })).toBe('43101')
  expect(platformCode(new Error('boom'))).toBe('unknown')
})
