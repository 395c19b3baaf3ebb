/**
 * Opens a spreadsheet by its link: WeChat shows it, with its own menu to send it on; a browser saves it as `name`.
 * Throws CloudError with a sentence when it could not be fetched. open-file.weapp.ts or open-file.h5.ts.
 */
export declare function openSpreadsheet(link: string, name: string): Promise<void>
