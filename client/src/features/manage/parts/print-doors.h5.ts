import type { DoorPicture } from './print-doors'

export const PRINT_WORDS = '打印'

/** A picture that is still on its way would be half a code on paper. One that fails keeps nobody waiting. */
async function picturesAreWhole(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.hx-door img')]
  await Promise.allSettled(pictures.map((picture) => picture.decode()))
}

export async function printDoors(_doors: readonly DoorPicture[]): Promise<void> {
  await picturesAreWhole()
  window.print()
}
