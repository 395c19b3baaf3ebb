/** A file that a person chose on this phone or PC. */
export interface ChosenFile {
  /** As the person knows it. */
  name: string
  /** Bytes. */
  size: number
  /** Where this app can read it until it is closed; an `Image` shows a picture from here. */
  path: string
}

/**
 * A spreadsheet: in WeChat out of a chat, in a browser from the disk. Null when the person thinks again or declines
 * the privacy notice; throws CloudError with a sentence when it could not be opened. Call it in a tap.
 * choose-file.weapp.ts or choose-file.h5.ts.
 */
export declare function chooseSpreadsheet(): Promise<ChosenFile | null>

/** One picture, out of the album or taken now; the same otherwise. */
export declare function choosePicture(): Promise<ChosenFile | null>

/** As many pictures as are still wanted, at most; none when the person thinks again. The same otherwise. */
export declare function choosePictures(most: number): Promise<ChosenFile[]>

/** One document or picture to go with a notice, as `ATTACHMENT_ENDINGS` has them; the same otherwise. */
export declare function chooseAttachment(): Promise<ChosenFile | null>
