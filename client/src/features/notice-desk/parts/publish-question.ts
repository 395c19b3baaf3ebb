import type { NoticeKind } from '../../../../../shared/domain/notice-kinds'

interface Question {
  title: string
  body: string
  yes: string
  no: string
}

/** What to ask once more before a notice goes out; null where its author has just seen all of it and nothing is amiss. */
export function publishQuestion(kind: NoticeKind, blanks: readonly string[]): Question | null {
  if (blanks.length > 0) {
    return {
      title: '还有没填的地方',
      body: `${blanks.join('、')}还是模板里的样子，居民会看不明白。`,
      yes: '就这样发',
      no: '先去填好',
    }
  }
  if (kind !== 'emergency') return null
  return {
    title: '发紧急通知？',
    body: '会马上发到每个人的手机上，一直留在最上面，直到点了确认。',
    yes: '发布紧急通知',
    no: '再看看',
  }
}
