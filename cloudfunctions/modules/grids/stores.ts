import { collection } from '../../kit/collection'

export const teams = collection('gridTeams')
export const visits = collection('visits')
