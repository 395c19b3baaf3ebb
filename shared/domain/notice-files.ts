/** Where a person's client uploads what goes with a notice: the server takes none from another's folder. */
export const noticeFolder = (person: string) => `notices/${person}` as const

/** What may go with a notice, by the end of its name. */
export const PICTURE_ENDINGS = ['jpg', 'jpeg', 'png'] as const
export const ATTACHMENT_ENDINGS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'jpg', 'jpeg', 'png'] as const

/** Bytes. */
export const PICTURE_MOST_BYTES = 5 * 1024 * 1024
export const ATTACHMENT_MOST_BYTES = 10 * 1024 * 1024
/** How many of each. */
export const MOST_PICTURES = 9
export const MOST_ATTACHMENTS = 5
