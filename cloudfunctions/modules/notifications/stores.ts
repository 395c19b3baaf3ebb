import { collection } from '../../kit/collection'

export const messages = collection('messages')
export const consents = collection('consents')
