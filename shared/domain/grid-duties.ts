/** The six duties of a grid (网格六项职责): what each means to a resident. */
export const GRID_DUTIES = ['discover', 'advise', 'oversee', 'deliberate', 'mobilise', 'serve'] as const
export type GridDuty = (typeof GRID_DUTIES)[number]

export const GRID_DUTY_WORDS: Record<GridDuty, { name: string; about: string }> = {
  discover: { name: '发现', about: '每天走一遍，看到隐患、难处和纠纷就记下来' },
  advise: { name: '建言', about: '把居民的意见带到社区，也把结果带回来' },
  oversee: { name: '监督', about: '看物业、施工和公共事务是不是说到做到' },
  deliberate: { name: '议事', about: '请邻居坐下来商量楼里的事' },
  mobilise: { name: '动员', about: '有事时招呼大家，平时带动志愿者' },
  serve: { name: '服务', about: '代办、探望、帮一把手' },
}

/** A works in the hall, B visits homes. */
export const GRID_POSTS = ['A', 'B'] as const
export type GridPost = (typeof GRID_POSTS)[number]
export const GRID_POST_NAMES: Record<GridPost, string> = { A: 'A岗（大厅）', B: 'B岗（入户）' }
