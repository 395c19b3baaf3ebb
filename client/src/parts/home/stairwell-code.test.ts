import { stairwellCodeIn } from './stairwell-code'

describe('the code of a stairwell', () => {
  test.each([
    ['as the door bears it', '7k2m9xq4'],
    ['typed in capitals and two groups', ' 7K2M 9XQ4 '],
    ['in an address', 'https://example.invalid/d?code=7k2m9xq4'],
    ['as the path of a mini-program code on Android', 'features/register/pages/register/index?scene=7k2m9xq4'],
    ['as that path on iOS, encoded', 'features/register/pages/register/index?scene=code%3D7k2m9xq4'],
    ['as a scene with its name', 'code=7k2m9xq4'],
  ])('is found %s', (_, given) => {
    expect(stairwellCodeIn(given)).toBe('7k2m9xq4')
  })

  test.each(['', '7k2m9xq', 'https://example.invalid/menu', '微信支付', 'code=%E0%A4%A', '7k2m9xq45'])(
    'is not made up out of “%s”',
    (given) => {
      expect(stairwellCodeIn(given)).toBeNull()
    },
  )
})
