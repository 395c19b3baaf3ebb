import type { ScheduleSession } from '../../shared/model/slot'

const WEEKDAYS = [1, 2, 3, 4, 5]
const SATURDAY = [6]

const session =
  (offHours: boolean) =>
  (weekdays: number[], from: string, to: string, minutes: number, capacity: number): ScheduleSession => ({
    weekdays,
    from,
    to,
    minutes,
    capacity,
    offHours,
  })

const hall = session(false)
/** 错时延时: evenings and Saturdays, for those who work in the daytime. */
const offHours = session(true)

/** When each item of the catalogue is served. No two items of one window are served at the same time. */
export const TIMETABLE: Record<string, ScheduleSession[]> = {
  'senior-card': [hall(WEEKDAYS, '08:30', '10:30', 30, 3), offHours(SATURDAY, '09:00', '11:00', 30, 3)],
  'pension-check': [hall(WEEKDAYS, '10:30', '12:00', 30, 4)],
  'senior-allowance': [hall([1, 3, 5], '13:30', '15:30', 30, 2)],
  'home-care-subsidy': [hall([2, 4], '13:30', '16:30', 60, 1)],
  'senior-meals': [hall([1, 3, 5], '15:30', '17:00', 30, 3)],

  'minimum-living': [hall([1, 3], '08:30', '11:30', 60, 1)],
  'disability-card': [hall([2, 4], '08:30', '11:30', 30, 2)],
  'temporary-aid': [hall(WEEKDAYS, '13:30', '15:00', 30, 1)],
  'medical-aid': [hall([2, 4], '15:30', '17:00', 30, 2), offHours(SATURDAY, '09:00', '11:00', 30, 2)],

  'birth-register': [hall([1, 3, 5], '08:30', '10:00', 30, 2)],
  'childcare-subsidy': [hall([1, 3, 5], '10:00', '12:00', 30, 3), offHours(SATURDAY, '09:00', '11:30', 30, 3)],
  'newborn-insurance': [hall([2, 4], '08:30', '10:30', 30, 2)],
  'residence-register': [hall([2, 4], '13:30', '16:30', 30, 3), offHours([3], '17:30', '19:00', 30, 3)],
  'public-rental': [hall([1, 5], '13:30', '16:30', 60, 2)],
  'elevator-guidance': [hall([3], '13:30', '16:30', 60, 2)],

  'job-help': [hall(WEEKDAYS, '08:30', '10:30', 30, 2)],
  'flexible-work-subsidy': [hall([2, 4], '10:30', '12:00', 30, 2)],
  'resident-pension': [hall([1, 3, 5], '10:30', '12:00', 30, 3)],
  'retiree-service': [hall([1, 3], '13:30', '15:30', 30, 4)],
  'residence-proof': [
    hall(WEEKDAYS, '15:30', '17:30', 30, 3),
    offHours([2, 4], '17:30', '19:00', 30, 3),
    offHours(SATURDAY, '09:00', '11:00', 30, 3),
  ],
  'party-transfer': [hall([5], '13:30', '15:30', 30, 3)],
}
