import { errorsOf } from './register-errors'

const refusal = (code: 'NAME_REFUSED' | 'PHONE_UNAVAILABLE' | 'NETWORK' | 'ALREADY_REGISTERED') => ({
  code,
  message: `sentence of ${code}`,
  fields: undefined,
})

describe('a refused registration', () => {
  test('says at the field what belongs there, and else above the button', () => {
    expect(errorsOf(refusal('NAME_REFUSED')).fields).toEqual({ name: 'sentence of NAME_REFUSED' })
    expect(errorsOf(refusal('PHONE_UNAVAILABLE')).fields).toEqual({ phone: 'sentence of PHONE_UNAVAILABLE' })
    expect(errorsOf(refusal('ALREADY_REGISTERED'))).toMatchObject({
      general: 'sentence of ALREADY_REGISTERED',
      fields: {},
    })
    expect(errorsOf({ ...refusal('NETWORK'), fields: { phone: '请填写手机号' } })).toMatchObject({
      atFields: true,
      general: undefined,
    })
  })

  test('gives WeChat’s code up once it was answered, and keeps it while nobody knows', () => {
    expect(errorsOf(refusal('NAME_REFUSED')).spent).toBe(true)
    expect(errorsOf(refusal('NETWORK')).spent).toBe(false)
    expect(errorsOf(null).spent).toBe(false)
  })
})
