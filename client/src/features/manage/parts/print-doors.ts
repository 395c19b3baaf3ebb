/** What is done with a sheet of codes here: 打印, or 存图. */
export declare const PRINT_WORDS: string

/** A door's code, its picture (a link, or a data URL), and what the door is called. */
export interface DoorPicture {
  name: string
  code: string
  picture: string
  /** True for WeChat's mini-program code, false for an ordinary one, which is read inside the mini-program alone. */
  byWeChat: boolean
}

/** Prints the page, or in WeChat opens the sheets as pictures to be kept or sent on. print-doors.weapp.ts or print-doors.h5.ts. */
export declare function printDoors(doors: readonly DoorPicture[]): Promise<void>
