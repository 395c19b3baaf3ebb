/** What is known of a picture that residents would see: nothing is shown before it was found fit. */
export const PICTURE_STATES = ['draft', 'checking', 'review', 'shown', 'refused'] as const
export type PictureState = (typeof PICTURE_STATES)[number]

/** What stands in a picture's place while it is not shown. */
export const PICTURE_PLACEHOLDERS: Record<Exclude<PictureState, 'shown'>, string> = {
  draft: '图片还没有提交检查',
  checking: '图片正在检查，稍后显示',
  review: '图片等待社区审核',
  refused: '图片没有通过检查',
}

/** WeChat answers within half an hour; after that a person decides (ms). */
export const PICTURE_VERDICT_WITHIN = 30 * 60_000
