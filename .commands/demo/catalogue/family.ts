import { BANK_CARD, both, type CatalogueEntry, copy, HOUSEHOLD_REGISTER, IDENTITY_CARD } from './entry'

export const FAMILY: CatalogueEntry[] = [
  {
    code: 'birth-register',
    title: '生育登记',
    summary: '怀孕后或孩子出生后登记，领取母子健康手册，享受孕检等服务。',
    category: 'family',
    materials: [
      both('父母双方的居民身份证', '自备；窗口可免费复印'),
      both('结婚证', '自备；没有结婚证的签一份承诺书即可'),
      copy('诊断怀孕的证明或出生医学证明', '产检医院或接生医院'),
    ],
    limitHours: 0,
    post: '卫生健康岗',
    fee: '不收费',
    steps: ['夫妻任一方到窗口，也可委托家人', '当场登记', '当场领取生育登记单，到社区卫生服务中心领母子健康手册'],
    window: 'w3',
  },
  {
    code: 'childcare-subsidy',
    title: '育儿补贴申领',
    summary: '家里有 3 周岁以下婴幼儿的，按年领取育儿补贴；不会网上申请的社区帮您办。',
    category: 'family',
    materials: [
      both('监护人的居民身份证', '自备；窗口可免费复印'),
      both('婴幼儿的户口簿页', '自备；还没落户的先到派出所办理'),
      both('出生医学证明', '接生医院签发'),
      copy('监护人或婴幼儿的银行卡', '自备，复印有卡号的一面'),
    ],
    limitHours: 40,
    post: '卫生健康岗',
    fee: '不收费',
    steps: [
      '监护人到窗口或自己在网上申请',
      '街道初审，核对户籍和出生信息',
      '区卫生健康部门确认',
      '补贴打入银行卡，第二年提醒您续领',
    ],
    window: 'w3',
  },
  {
    code: 'newborn-insurance',
    title: '新生儿参加居民医保',
    summary: '宝宝出生 90 天内参保，从出生那天起就能报销。',
    category: 'family',
    materials: [HOUSEHOLD_REGISTER, both('出生医学证明', '接生医院签发'), IDENTITY_CARD, BANK_CARD],
    limitHours: 4,
    post: '医疗保障岗',
    fee: '登记不收费；医保费按当年标准缴纳',
    steps: ['落户后到窗口登记', '半个工作日内完成参保', '按短信提示在手机或银行缴费', '缴费后即可激活医保电子凭证'],
    window: 'w3',
  },
]
