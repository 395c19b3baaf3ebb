import type { ReactNode } from 'react'
import { NOTICE_GROUP_NAMES } from '../../../../../shared/domain/notice-kinds'
import { now } from '../../../cloud/server-clock'
import { dateOf, when } from '../../../parts/when'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import type { WrittenNotice } from './notice-views'

/** What a fact is called, and the fact. */
const fact = (name: string, words: ReactNode) => <Row title={name} note={words} />

/** To whom a notice goes, who may read it, and for how long. */
export function NoticeFacts({ notice }: { notice: WrittenNotice }) {
  const { targets, groups, isPublic, pinned, publishAt, publishedAt, expiresAt, objectionUntil, authorName } = notice
  const people = groups.length === 0 ? '全部居民' : groups.map((group) => NOTICE_GROUP_NAMES[group]).join('、')
  return (
    <List>
      {fact('发给', `${targets.map(({ name }) => name).join('、')} · ${people}`)}
      {fact('谁能看', isPublic ? '谁都可以看' : '只给登记的居民看')}
      {pinned && fact('位置', '放在最前面')}
      {publishedAt === null && publishAt !== null && fact('定时', `${when(publishAt, now())}发布`)}
      {objectionUntil !== null && fact('听取异议', `到${when(objectionUntil, now())}`)}
      {fact(
        '留到',
        publishedAt === null && publishAt === null ? '发布后 30 天，或您定的那天' : dateOf(expiresAt - 1, now()),
      )}
      {fact('作者', authorName)}
    </List>
  )
}
