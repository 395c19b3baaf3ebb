/** Pictures chosen on this phone since it opened the app: until they were found fit, nobody else can show them. */
const here = new Map<string, string>()

/** Keeps where this phone has a picture of storage. */
export function keepPicture(file: string, path: string): void {
  here.set(file, path)
}

/** Where this phone has it; null when it was chosen elsewhere or earlier. */
export const pictureHere = (file: string): string | null => here.get(file) ?? null
