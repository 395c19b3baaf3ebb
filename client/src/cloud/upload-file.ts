import type { ChosenFile } from '../parts/choose-file'
import type { UploadFolder } from './upload-path'

/**
 * Puts a chosen file into storage and gives its file id, to hand to an action. A file goes past the functions, whose
 * calls are limited to 100 KB. Throws CloudError NETWORK when it did not arrive; trying again uploads it anew.
 * upload-file.weapp.ts or upload-file.h5.ts.
 */
export declare function uploadFile(file: ChosenFile, folder: UploadFolder): Promise<string>
