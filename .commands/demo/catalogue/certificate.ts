import { type CatalogueEntry, copy, original } from './entry'

export const CERTIFICATE: CatalogueEntry[] = [
  {
    code: 'residence-proof',
    title: '居住情况说明',
    summary: '办事单位要求、又无法用居住证或产权证说明的，社区核实后出具居住情况说明。',
    category: 'certificate',
    materials: [
      original('居民身份证', '自备'),
      copy('租房合同、水电费单等任一种', '自备；能说明您住在这里就行'),
      original('要求出具说明的通知', '向您要说明的单位提供；口头要求的请说清单位和用途'),
    ],
    limitHours: 0,
    post: '综合服务岗',
    fee: '不收费',
    steps: [
      '到窗口说明用途；按规定不该由社区出具的，告诉您该去哪里办',
      '网格员当场核实居住情况',
      '盖章取件，一般十五分钟',
    ],
    window: 'w4',
  },
  {
    code: 'party-transfer',
    title: '党员组织关系转接',
    summary: '退休、离职、搬家或毕业的党员，把组织关系转到社区党组织。',
    category: 'certificate',
    materials: [
      original('居民身份证', '自备'),
      original('党员组织关系介绍信', '原党组织开具，有效期内；网上转接的不需要'),
      copy('党费缴纳记录', '原党组织提供'),
    ],
    limitHours: 8,
    post: '党群服务岗',
    fee: '不收费',
    steps: [
      '到窗口报到',
      '核对党员信息和党费缴纳情况',
      '一个工作日内编入党支部',
      '支部书记与您联系，参加第一次组织生活',
    ],
    window: 'w4',
  },
]
