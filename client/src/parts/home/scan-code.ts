/** Whether this device can read a code with its camera. */
export declare const canScan: boolean

/**
 * What the code in front of the camera says, or the path of a mini-program code; null when the person thinks again.
 * Throws CloudError with a sentence when the camera could not be used. Call it in a tap. scan-code.weapp.ts or .h5.ts.
 */
export declare function scanCode(): Promise<string | null>
