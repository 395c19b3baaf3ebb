import { at } from '../../../../../shared/domain/shanghai'
import { THREAD_LINES } from '../../../../../shared/domain/thread-machine'
import { acknowledgedWords, asksFor, mayGoOn, mayMark, shareCard } from './notice-words'

const now = at('2026-11-23', '09:00')
const id = `n${'0'.repeat(32)}`
const asked = { asked: true, at: null }
const open = { kind: 'emergency' as const, status: 'published' as const, acknowledged: false }

describe('reading', () => {
  test('counts once for who has registered, never for a visitor or for what is over', () => {
    const unread = { acknowledge: asked, unread: true, status: 'published' as const }
    expect(mayMark(unread)).toBe(true)
    expect(mayMark({ ...unread, unread: false })).toBe(false)
    expect(mayMark({ ...unread, acknowledge: null })).toBe(false)
    expect(mayMark({ ...unread, status: 'withdrawn' })).toBe(false)
  })
})

describe('the button', () => {
  test('is there while I have not acknowledged, also when somebody of my household has', () => {
    expect(asksFor({ ...open, acknowledge: asked }, false)).toBe('acknowledge')
    expect(asksFor({ ...open, acknowledge: { asked: true, at: now } }, false)).toBe('acknowledge')
    expect(asksFor({ ...open, acknowledge: asked, acknowledged: true }, false)).toBe('nothing')
  })

  test('is not there where nobody asks, nor once it is over', () => {
    expect(asksFor({ ...open, kind: 'notice', acknowledge: { asked: false, at: null } }, false)).toBe('nothing')
    expect(asksFor({ ...open, status: 'withdrawn', acknowledge: asked }, false)).toBe('nothing')
    expect(asksFor({ ...open, status: 'expired', acknowledge: null }, false)).toBe('nothing')
  })

  test('of a visitor remembers an emergency on the phone, and only that', () => {
    expect(asksFor({ ...open, acknowledge: null }, false)).toBe('remember')
    expect(asksFor({ ...open, acknowledge: null }, true)).toBe('nothing')
    expect(asksFor({ ...open, kind: 'publicNotice', acknowledge: null }, false)).toBe('nothing')
  })

  test('is followed by when it was acknowledged', () => {
    expect(acknowledgedWords({ acknowledge: { asked: true, at: now }, acknowledged: true }, now)).toBe(
      '您家 今天 上午9:00 确认过',
    )
    expect(acknowledgedWords({ acknowledge: { asked: true, at: now }, acknowledged: false }, now)).toContain(
      '家里已有人',
    )
    expect(acknowledgedWords({ acknowledge: asked, acknowledged: false }, now)).toBeNull()
    expect(acknowledgedWords({ acknowledge: null, acknowledged: false }, now)).toBeNull()
  })
})

test('a share card names only what everybody may read', () => {
  const notice = { id, title: '1号楼停水', isPublic: true, status: 'published' as const }
  expect(shareCard(notice)).toEqual({ title: '1号楼停水', notice: id })
  for (const other of [{ ...notice, isPublic: false }, { ...notice, status: 'withdrawn' as const }, undefined]) {
    expect(shareCard(other)).toEqual({ title: '红心社区通知', notice: null })
  }
})

describe('a thread goes on', () => {
  const line = { at: now, byName: '甲居民', official: false, text: '几点来水？' }
  const question = { kind: 'question' as const, status: 'answered' as const, lines: [line] }
  const may = { status: 'published' as const, mayAsk: true, mayObject: false }

  test('while its notice takes such words', () => {
    expect(mayGoOn(question, may)).toBe(true)
    expect(mayGoOn({ ...question, kind: 'objection' }, may)).toBe(false)
  })

  test('not once it is closed or full', () => {
    expect(mayGoOn({ ...question, status: 'closed' }, may)).toBe(false)
    expect(mayGoOn({ ...question, lines: Array.from({ length: THREAD_LINES }, () => line) }, may)).toBe(false)
  })
})
