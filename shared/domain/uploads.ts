/** Where a person's client puts pictures that others will see: the server takes none from another's folder. */
export const pictureFolder = (person: string) => `pictures/${person}` as const
/** Bytes. */
export const PICTURE_MOST_BYTES = 5 * 1024 * 1024
