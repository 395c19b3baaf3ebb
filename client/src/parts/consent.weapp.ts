import type { ConsentAnswer } from './consent'

const ANSWERS: readonly string[] = ['accept', 'reject', 'ban', 'filter']

const isAnswer = (value: string | undefined): value is ConsentAnswer => value !== undefined && ANSWERS.includes(value)

export function askConsent(templateIds: readonly string[]): Promise<Record<string, ConsentAnswer>> {
  const all = (answerOf: (id: string) => ConsentAnswer) =>
    Object.fromEntries(templateIds.map((id) => [id, answerOf(id)]))
  if (templateIds.length === 0) return Promise.resolve({})
  return new Promise((settle) => {
    wx.requestSubscribeMessage({
      tmplIds: [...templateIds],
      success: (answer) => {
        settle(
          all((id) => {
            const given = answer[id]
            return isAnswer(given) ? given : 'reject'
          }),
        )
      },
      // 20004: the person switched all messages off; 10005 and others: it could not be shown. Nothing was allowed.
      fail: ({ errCode, errMsg }) => {
        console.warn(`requestSubscribeMessage: ${errCode} ${errMsg}`)
        settle(all(() => 'reject'))
      },
    })
  })
}
