/** What the platform's gateway and the client's `callFunction` answer when they refuse; numbers are the SDK's `errCode`. */
export const PLATFORM_ERRORS = {
  SYS_ERR: -501001,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  INVALID_PARAM: -501007,
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: -504002,
  FUNCTIONS_INSTANCE_CRASHED: -504002,
  RESULT_SIZE_EXCEED_LIMIT: -604001,
  REQUEST_SIZE_EXCEED_LIMIT: -401003,
  STORAGE_FILE_NONEXIST: -503003,
  STORAGE_SIGN_PARAM_INVALID: -503004,
} as const

export type PlatformErrorCode = keyof typeof PLATFORM_ERRORS

export interface PlatformError {
  code: PlatformErrorCode
  errCode: number
  message: string
  stack?: string
}

export function platformError(code: PlatformErrorCode, message: string, stack?: string): PlatformError {
  return { code, errCode: PLATFORM_ERRORS[code], message, ...(stack === undefined ? {} : { stack }) }
}
