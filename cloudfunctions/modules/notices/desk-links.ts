import type { PlaceId } from '../../../shared/model/place'

/** Pages of who works on notices, each seen from a place of theirs. */
export const writtenLink = (place: PlaceId, notice: string): string =>
  `/features/notice-desk/pages/notice/index?place=${place}&notice=${notice}`
export const threadsLink = (place: PlaceId, notice: string): string =>
  `/features/notice-desk/pages/threads/index?place=${place}&notice=${notice}`
/** The page of who reads it. */
export const noticeLink = (notice: string): string => `/features/notices/pages/notice/index?notice=${notice}`
