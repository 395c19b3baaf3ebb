/**
 * Opens a file by its link; its kind is told by the ending of its name. WeChat shows a document, with its own menu to
 * send it on, or a picture; a browser saves it as `name`.
 * Throws CloudError with a sentence when it could not be fetched. open-file.weapp.ts or open-file.h5.ts.
 */
export declare function openFile(link: string, name: string): Promise<void>
