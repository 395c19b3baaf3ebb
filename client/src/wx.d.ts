/** The few interfaces of WeChat that we call directly, because Taro's promise wrappers cannot (identity, sync, or missing). */
interface WxCallFunctionAnswer {
  result: unknown
  requestID?: string
}

interface WxFailure {
  errMsg?: string
  errCode?: number
}

interface WxPrivacyAnswer {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  buttonId?: string
}

declare const wx: {
  cloud?: {
    init: (options: { env?: string; traceUser: boolean }) => void
    callFunction: (call: { name: string; data: object }) => Promise<WxCallFunctionAnswer>
    uploadFile: (file: { cloudPath: string; filePath: string }) => Promise<{ fileID: string }>
  }
  requestSubscribeMessage: (request: {
    tmplIds: string[]
    success: (answer: Record<string, string>) => void
    fail: (failure: WxFailure) => void
  }) => void
  getPrivacySetting?: (request: {
    success: (answer: { needAuthorization: boolean; privacyContractName: string }) => void
    fail: (failure: WxFailure) => void
  }) => void
  onNeedPrivacyAuthorization?: (listener: (resolve: (answer: WxPrivacyAnswer) => void) => void) => void
  openPrivacyContract?: (request: { fail?: (failure: WxFailure) => void }) => void
}
