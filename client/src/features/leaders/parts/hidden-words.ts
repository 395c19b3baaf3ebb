import type { Reach } from './reach'

/** Stands for any number: of the real one nothing leaves the cloud until it may be shown. */
export const HIDDEN_NUMBER = '1** **** ****'

/** Why the number of whoever answers for a building is hidden from who looks, and what shows it. */
export function hiddenWords(reach: Reach, whose: string): string {
  const why: Record<Reach, string> = {
    visitor: '登记、核验住址后可以看号码',
    homeless: '添加住址、核验后可以看号码',
    elsewhere: '只给住这栋楼、核验过住址的邻居看',
    unverified: '核验住址后可以看号码',
    waiting: '住址正在核验，通过后可以看号码',
    verified: `点“打电话”就能看，${whose}会知道您看过`,
    self: '谁看过您的电话，这里都有记录',
  }
  return `电话已隐藏，${why[reach]}`
}
