import type { Request } from '../../../shared/contracts/envelope'

export interface TransportAnswer {
  /** What the function returned: an envelope, or anything at all if something stood in between. */
  result: unknown
  requestId: string | undefined
}

/** How a cloud function is reached. Rejects with CloudError NETWORK (no answer) or INTERNAL (the function threw). */
export type Transport = (functionName: string, event: Request) => Promise<TransportAnswer>

/** The platform's own: transport.weapp.ts or transport.h5.ts. */
export declare const transport: Transport
