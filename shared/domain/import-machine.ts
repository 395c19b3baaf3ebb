export const IMPORT_STATUSES = ['reading', 'faulty', 'checked', 'writing', 'done', 'cancelled', 'failed'] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** What a manager reads of a file of households. Only `checked` may be written, and only what was checked is. */
export const IMPORT_STATES: Record<ImportStatus, { label: string; live: boolean }> = {
  reading: { label: '正在检查文件', live: true },
  faulty: { label: '文件里有错，没有写入', live: false },
  checked: { label: '检查通过，等待写入', live: true },
  writing: { label: '正在写入', live: true },
  done: { label: '已完成', live: false },
  cancelled: { label: '已取消', live: false },
  failed: { label: '没有处理完', live: false },
}

/** The columns of a community's template, in order; all are required. */
export const IMPORT_COLUMNS = ['小区', '网格', '楼栋', '单元', '房号'] as const
export const IMPORT_MOST_ROWS = 250_000
/** Where a person's client uploads files of households: the server takes none from another's folder. */
export const importFolder = (person: string) => `imports/${person}` as const
/** Bytes. */
export const IMPORT_MOST_BYTES = 20 * 1024 * 1024
