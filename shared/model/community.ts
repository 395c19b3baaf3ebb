import type { CalendarOverrides } from '../domain/working-time'
import type { PlaceId } from './place'

/** Where a community serves its residents; address, phone and hours are empty until somebody tells them. */
export interface Hall {
  name: string
  address: string
  phone: string
  hours: string
}

/** What a community tells everyone, and what its managers have set. */
export interface Community {
  _id: PlaceId
  name: string
  hall: Hall
  /** Its managers' last change of the hall's facts; absent: none since the community began. */
  hallChange?: { rev: number; key: string; by: string; at: number }
  calendar: CalendarOverrides
  /** Whether notices of building leaders wait for a second pair of eyes; absent: no. */
  noticeReview?: { leaders: boolean; rev: number }
  order: number
}

/** A compound's 红心会客厅. */
export interface LivingRoom {
  _id: string
  community: PlaceId
  compound: PlaceId
  name: string
  address: string
  hours: string
  /** What one can do there, of the five functions. */
  functions: ('study' | 'convenience' | 'deliberation' | 'culture' | 'mediation')[]
  keeper: string
  order: number
}

export const LIVING_ROOM_FUNCTIONS: Record<LivingRoom['functions'][number], string> = {
  study: '学习交流',
  convenience: '便民服务',
  deliberation: '协商议事',
  culture: '文体活动',
  mediation: '矛盾调解',
}

/** A lease on one job of the timer. */
export interface Lease {
  /** The job's name. */
  _id: string
  /** Epoch ms until which the holder may work. */
  until: number
  /** Epoch ms before which the job is not due again. */
  dueAt: number
  /** Request id of the run that holds or held it. */
  holder: string
}
