/**
 * Hands a text over as a file: WeChat sends it to a chat of the person's choice, a browser saves it. True when handed
 * over, false when the person thought again. Throws CloudError with a sentence where that cannot be done. Call it first
 * in a tap. save-text.weapp.ts or save-text.h5.ts.
 */
export declare function saveText(name: string, text: string): Promise<boolean>

/** What the button says: it differs by what happens. */
export declare const SAVE_WORDS: string
