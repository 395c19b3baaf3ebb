import { collection } from '../../kit/collection'

export const posts = collection('leaderPosts')
export const helpRequests = collection('helpRequests')
export const reveals = collection('reveals')
