import type { Random } from './random'

const SURNAMES = [
  ...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严金魏姜谢邹苏潘葛范彭鲁韦马方俞任袁柳史唐薛雷贺倪汤罗',
]

/** Given names made of seasons, fields and good wishes: plainly invented, and no one known bears them. */
const GIVEN_NAMES = [
  ...['禾安', '谷雨', '小满', '知秋', '春禾', '念慈', '守田', '和顺', '有余', '长禾', '得安', '立夏', '清禾', '广禾'],
  ...['远禾', '一禾', '北禾', '南禾', '云禾', '松年', '柏年', '竹安', '梅安', '兰安', '菊安', '荷安', '桂安', '槐安'],
  ...['善邻', '睦邻', '乐邻', '怀邻', '思邻', '敬邻', '里安', '巷安', '院安', '庭安', '桥安', '渡安', '湖安', '泉安'],
  ...['晴禾', '露禾', '霜禾', '雪禾', '麦青', '稻青', '豆青', '葵青', '苗青', '藤青', '茶青', '椿青', '榆青', '柿青'],
]

/** A name of a surname and two characters. */
export function nameOf(random: Random): string {
  return `${random.pick(SURNAMES)}${random.pick(GIVEN_NAMES)}`
}

/** `count` different names. */
export function namesOf(count: number, random: Random): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(nameOf(random))
  return [...names]
}
