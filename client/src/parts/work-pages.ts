import type { Role } from '../../../shared/model/role'
import type { IconName } from '../ui/icon'
import type { Route } from './routes'

export interface WorkPage {
  route: Route
  icon: IconName
  title: string
  note: string
  /** Who works there. */
  roles: readonly Role[]
  /** Whoever manages a street or a district, and nobody else. */
  ofArea?: true
}

/** Every page of those who serve, in the order of how often it is needed. */
const WORK_PAGES: readonly WorkPage[] = [
  { route: 'desk', icon: 'desk', title: '办事台', note: '确认居民的预约', roles: ['staff', 'manager'] },
  {
    route: 'leaderDesk',
    icon: 'message',
    title: '居民求助',
    note: '回答、上门、代办，还有我的名片',
    roles: ['buildingLeader', 'staff', 'manager'],
  },
  {
    route: 'verifications',
    icon: 'home',
    title: '住址核验',
    note: '核对谁住在哪里',
    roles: ['buildingLeader', 'staff', 'manager'],
  },
  {
    route: 'noticeDesk',
    icon: 'notice',
    title: '发通知',
    note: '写通知，看谁家还没看到',
    roles: ['buildingLeader', 'staff', 'manager'],
  },
  {
    route: 'leaderCard',
    icon: 'me',
    title: '我的楼栋长名片',
    note: '照片、承诺和服务时间',
    roles: ['buildingLeader'],
  },
  {
    route: 'visits',
    icon: 'document',
    title: '走访纪实',
    note: '记下走访时看到的、办了的',
    roles: ['gridWorker', 'staff', 'manager'],
  },
  {
    route: 'catalogueDesk',
    icon: 'services',
    title: '服务目录',
    note: '能办什么事，什么时间办',
    roles: ['staff', 'manager'],
  },
  { route: 'rota', icon: 'calendar', title: '网格排班', note: '谁哪天在岗，谁替班', roles: ['manager', 'staff'] },
  {
    route: 'vacancies',
    icon: 'warning',
    title: '楼栋长空缺',
    note: '哪栋楼还没有人，谁代管',
    roles: ['manager', 'staff'],
  },
  {
    route: 'contentChecks',
    icon: 'check',
    title: '内容审核',
    note: '要人看一眼的文字和图片',
    roles: ['staff', 'manager'],
  },
  {
    route: 'messageFailures',
    icon: 'message',
    title: '没送到的微信消息',
    note: '再发一次，或者换个办法告诉',
    roles: ['staff', 'manager'],
  },
  { route: 'team', icon: 'me', title: '团队与权限', note: '邀请、授予和收回', roles: ['manager', 'staff'] },
  { route: 'placesAdmin', icon: 'place', title: '地点管理', note: '小区、楼栋、单元和导入', roles: ['manager'] },
  {
    route: 'areas',
    icon: 'place',
    title: '街道与社区',
    note: '添加街道和社区，邀请社区的管理员',
    roles: [],
    ofArea: true,
  },
]

/** The pages where those with these roles in a community work; `area`: who manages a street or district besides. */
export function workPages(roles: readonly Role[], area = false): WorkPage[] {
  return WORK_PAGES.filter((page) => (page.ofArea ? area : page.roles.some((role) => roles.includes(role))))
}
