import { collection } from '../../kit/collection'

export const notices = collection('notices')
export const noticeVersions = collection('noticeVersions')
export const reach = collection('reach')
export const threads = collection('noticeThreads')
