import { collection } from '../../kit/collection'

export const communities = collection('communities')
export const gridMaps = collection('gridMaps')
export const gridTeams = collection('gridTeams')
export const importChunks = collection('importChunks')
export const imports = collection('imports')
export const leaderPosts = collection('leaderPosts')
export const placeMoves = collection('placeMoves')
export const places = collection('places')
