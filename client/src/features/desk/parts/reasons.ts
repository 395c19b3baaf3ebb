import type { Move } from './desk-moves'

/** The moves for which staff say something to the resident, or may. */
export type SaidMove = Extract<Move, 'askMore' | 'decline' | 'reopen' | 'finish' | 'callOff' | 'excuse'>

interface Asked {
  title: (name: string) => string
  /** What staff most often have to say; each is a whole sentence that a resident can act on. */
  ready: readonly string[]
  yes: string
  /** Where nothing need be said: the choice for that. */
  silent?: string
}

const SAID: Record<SaidMove, Asked> = {
  decline: {
    title: (name) => `不能受理 ${name} 的预约`,
    ready: [
      '这个时段窗口临时停办，请另选时间',
      '您的情况要先到街道办理，请先打电话问清楚',
      '材料要先备齐，请看清单，备好再约',
      '这件事不用预约，带上材料直接来就行',
    ],
    yes: '发给居民',
  },
  askMore: {
    title: (name) => `请 ${name} 补充`,
    ready: ['请写明要办的是哪一种情况', '请写明您是本人来，还是替家人办', '请写明材料清单上还缺哪几样'],
    yes: '发给居民',
  },
  reopen: {
    title: (name) => `撤回对 ${name} 的答复`,
    ready: ['刚才点错了，照常办理', '窗口恢复办理了'],
    yes: '撤回，重新办理',
  },
  finish: {
    title: (name) => `${name} 的事办完了？`,
    ready: ['证件已当场领走', '已经受理，办好后通知您来取'],
    yes: '办结',
    silent: '不用留话',
  },
  callOff: {
    title: (name) => `取消 ${name} 的预约`,
    ready: ['窗口临时停办，很抱歉，请另选时间', '系统检修，这天办不了，请另选时间', '您已打电话告诉社区不来了'],
    yes: '取消并告诉居民',
  },
  excuse: {
    title: (name) => `${name} 这次不计爽约`,
    ready: ['当天生病或住院', '家里有急事', '社区这边记错了'],
    yes: '不计爽约',
  },
}

const isSaid = (move: Move): move is SaidMove => move in SAID

/** What is asked of staff before a move; null where it needs no words. */
export const askedFor = (move: Move): Asked | null => (isSaid(move) ? SAID[move] : null)
