import type { PlaceId } from './place'

export const ROLES = ['resident', 'buildingLeader', 'gridWorker', 'staff', 'manager', 'department', 'overseer'] as const

export type Role = (typeof ROLES)[number]

export const ROLE_NAMES: Record<Role, string> = {
  resident: '居民',
  buildingLeader: '党员楼栋长',
  gridWorker: '网格员',
  staff: '社区工作者',
  manager: '社区管理员',
  department: '职能部门',
  overseer: '上级查看',
}

/** A role is always held within a place, from a moment, and until one (epoch ms) unless open-ended. */
export interface Grant {
  /** `<role>@<place>`; a person holds each at most once. */
  id: string
  role: Role
  place: PlaceId
  /** The community of the place, or the place itself above one: whose team it belongs to. */
  community: PlaceId
  from: number
  until: number | null
  /** Person id of who granted it; `claim-code` for the first manager; `invitation:<id>`. */
  by: string
}
