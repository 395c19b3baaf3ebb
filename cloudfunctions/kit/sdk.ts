import cloud from 'wx-server-sdk'

// The one place that knows the SDK. Its own types are `any` or callback unions; these say what 4.0.2 really does.

export interface Query {
  where(condition: object): Query
  orderBy(field: string, direction: 'asc' | 'desc'): Query
  limit(count: number): Query
  field(fields: Record<string, boolean>): Query
  get(): Promise<{ data: unknown[] }>
  count(): Promise<{ total: number }>
  update(options: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

interface Aggregation {
  match(condition: object): Aggregation
  group(groups: object): Aggregation
  limit(count: number): Aggregation
  end(): Promise<{ list: unknown[] }>
}

interface CollectionReference extends Query {
  aggregate(): Aggregation
  add(options: { data: object | object[] }): Promise<{ _id?: string; _ids?: string[] }>
}

/** An operand made by `db.command`; opaque on purpose. */
export interface Operator {
  readonly __operator?: never
}

interface Commands {
  eq(value: unknown): Operator
  neq(value: unknown): Operator
  not(condition: Operator): Operator
  gt(value: unknown): Operator
  gte(value: unknown): Operator
  lt(value: unknown): Operator
  lte(value: unknown): Operator
  in(values: unknown[]): Operator
  nin(values: unknown[]): Operator
  size(count: number): Operator
  exists(yes: boolean): Operator
  elemMatch(condition: object): Operator
  inc(by: number): Operator
  set(value: unknown): Operator
  remove(): Operator
  push(options: { each: unknown[]; slice?: number }): Operator
  pull(condition: object | string): Operator
  shift(): Operator
  and(...parts: Operator[]): Operator
}

interface Openapi {
  subscribeMessage: {
    send(options: object): Promise<{ errCode: number; errMsg: string }>
  }
  security: {
    msgSecCheck(options: object): Promise<{ errCode: number; result?: { suggest: 'pass' | 'review' | 'risky' } }>
    mediaCheckAsync(options: object): Promise<{ errCode: number; traceId?: string }>
  }
  wxacode: {
    getUnlimited(options: object): Promise<{ errCode: number; contentType?: string; buffer?: Buffer }>
  }
  phonenumber: {
    getPhoneNumber(options: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }>
  }
}

/** Files in cloud storage. */
interface Files {
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(options: { fileList: { fileID: string; maxAge: number }[] }): Promise<{
    fileList: { fileID: string; status: number; tempFileURL: string }[]
  }>
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
}

interface Sdk extends Files {
  DYNAMIC_CURRENT_ENV: string
  init(options: { env: string; keepalive?: boolean }): void
  database(): { command: Commands; collection(name: string): CollectionReference }
  getWXContext(): Record<string, string | number | undefined>
  openapi: Openapi
}

const sdk = cloud as unknown as Sdk
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV, keepalive: true })

const database = sdk.database()

export const commands = database.command
export const collectionReference = (name: string) => database.collection(name)
export const openapi = sdk.openapi
export const files: Files = sdk

/** Who is calling and through what, as the platform says. The SDK turns all-digit values into numbers; this undoes it. */
export function wxContext(): { openid: string; source: string } {
  const { OPENID, SOURCE } = sdk.getWXContext()
  return { openid: String(OPENID ?? ''), source: String(SOURCE ?? '') }
}
