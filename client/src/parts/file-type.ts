/** What WeChat can show of a file, by its name's ending. */
const DOCUMENTS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx'] as const
export type DocumentType = (typeof DOCUMENTS)[number]

const ending = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** `值班表.XLSX` → xlsx; undefined for what is no document. */
export function documentType(name: string): DocumentType | undefined {
  return DOCUMENTS.find((type) => type === ending(name))
}

/** Whether a file is a picture that this product takes. */
export function isPicture(name: string): boolean {
  return ['jpg', 'jpeg', 'png'].includes(ending(name))
}

const KB = 1024

/** A size as people read it: 860 字节 is nothing to them, so 1 KB at least; one decimal from 1 MB on. */
export function sizeWords(bytes: number): string {
  const mb = bytes / KB / KB
  return mb >= 1 ? `${mb.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / KB))} KB`
}
