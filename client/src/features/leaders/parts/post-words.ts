interface Held {
  name: string
  vacant: boolean
  coverName: string | null
}

/** Who answers for a building: its leader, who stands in, or staff. */
export function holderOf({ name, vacant, coverName }: Held): string {
  return vacant ? (coverName ?? '社区工作人员') : name
}

/** Who that is, in a line: 党员楼栋长, or that there is none and who covers. */
export function holdingWords({ vacant, coverName }: Held): string {
  if (!vacant) return '党员楼栋长'
  return coverName === null ? '暂时没有楼栋长，社区工作人员先管着' : `暂时没有楼栋长，${coverName}代管`
}
