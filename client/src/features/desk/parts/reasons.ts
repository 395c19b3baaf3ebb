/** What staff most often have to say; each is a whole reason that a resident can act on. */
export const READY_REASONS = [
  '这个时段窗口临时停办，请另选时间',
  '您的情况要先到街道办理，请先打电话问清楚',
  '材料要先备齐，请看清单，备好再约',
  '这件事不用预约，带上材料直接来就行',
] as const
