import { EMPTY_REGISTRATION, missing, type Registration } from './registration'

const place = (id: string) => ({ id, name: id })

const whole: Registration = {
  name: '赵桂兰',
  phone: '10000000001',
  community: 'a.b.c',
  lives: 'here',
  compound: place('a.b.c.d'),
  building: place('a.b.c.d.g.1'),
  stairwell: place('a.b.c.d.g.1.1'),
  household: place('a.b.c.d.g.1.1.101'),
  tenure: 'owner',
  agreed: true,
}

describe('a registration', () => {
  test('can be sent when all of it is there', () => {
    expect(missing(whole, '')).toEqual({})
  })

  test('names everything that is missing at once, each in a sentence', () => {
    expect(missing(EMPTY_REGISTRATION, '')).toEqual({
      name: '姓名至少两个字',
      phone: '请填写 11 位手机号',
      community: '请选择社区',
      lives: '请选一项',
      agreed: '请看过后打勾同意',
    })
    expect(missing({ ...whole, household: null, tenure: '' }, '')).toEqual({
      household: '请一步步选到您家门牌',
      tenure: '请选一项',
    })
  })

  test('needs no home of those who only work here', () => {
    expect(missing({ ...whole, lives: 'elsewhere', household: null, tenure: '' }, '')).toEqual({})
  })

  test('needs no typed phone once WeChat gave one, and forgives a half-typed one', () => {
    expect(missing({ ...whole, phone: '1000' }, 'code-of-wechat')).toEqual({})
    expect(missing({ ...whole, phone: '1000' }, '')).toHaveProperty('phone')
  })
})
