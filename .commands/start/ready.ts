import type { ManagedKind } from '../../shared/domain/role-places'
import type { Settings } from './settings'
import { shown } from './shown'

const KINDS: Record<ManagedKind, string> = {
  community: '',
  street: '，选“街道” (it is the street’s)',
  district: '，选“区” (it is the district’s)',
}

/** The one block that says where everything is and who one can be. */
export function readyBlock(
  url: string,
  folder: string,
  { seed, people, managerCode, managerOf = 'community' }: Settings,
): string {
  const width = Math.max(...people.map(({ openid }) => openid.length))
  const personas = people.map(({ openid, name, note }) => `    ${url}?as=${openid.padEnd(width)}  ${name} · ${note}`)
  const code = managerCode
    ? [
        '',
        `  First manager's one-time code 管理员认领码   ${managerCode}`,
        `    register first 先登记（我的 → 登记），then 我的 → 我是社区管理员${KINDS[managerOf]}`,
      ]
    : []
  return [
    '',
    '红心社区 Hongxin is ready',
    '',
    `  mini-program 小程序   ${url}`,
    `  console      控制台   ${url}_console/`,
    `  data         数据     ${shown(folder)} (seed ${seed})`,
    ...code,
    '',
    '  be somebody 换个身份打开',
    ...personas,
    '',
    '  Ctrl-C stops it; what was done is kept.',
    '',
  ].join('\n')
}
