import type { ItemContent } from '../../../shared/model/item'

type Details = Pick<ItemContent, 'questions' | 'keywords' | 'place' | 'chain'>

const NONE: Details = { questions: [], keywords: [], place: 'hall', chain: null }

/** What is asked before anybody comes, what else people look for, and who looks at it: by the item's code. */
const DETAILS: Record<string, Partial<Details>> = {
  'senior-card': {
    keywords: ['老人卡', '公交卡', '优待卡'],
    chain: 'senior-card',
  },
  'senior-allowance': {
    questions: [
      { question: '老人年满 80 周岁了吗？', stops: 'no', instead: '满 80 周岁的当月再来申请。' },
      { question: '户口在本区吗？', stops: 'no', instead: '请向户口所在地的社区申请。' },
    ],
    keywords: ['高龄补贴', '老人钱'],
    chain: 'senior-allowance',
  },
  'home-care-subsidy': { keywords: ['养老', '护理'], chain: 'home-care' },
  'pension-check': { keywords: ['刷脸', '退休金'] },
  'senior-meals': { keywords: ['食堂', '送餐'] },
  'minimum-living': {
    questions: [{ question: '户口在本区吗？', stops: 'no', instead: '请向户口所在地的社区申请，我们可以帮您联系。' }],
    keywords: ['低保', '困难'],
    chain: 'minimum-living',
  },
  'temporary-aid': { keywords: ['救急', '困难'], chain: 'temporary-aid' },
  'disability-card': { keywords: ['残疾证'], chain: 'disability-card' },
  'medical-aid': { keywords: ['看病', '大病'], chain: 'hardship-family' },
  'birth-register': { keywords: ['准生证', '怀孕'], chain: 'birth' },
  'childcare-subsidy': { keywords: ['育儿', '三岁以下'] },
  'newborn-insurance': { keywords: ['宝宝', '医保'], chain: 'medical-insurance' },
  'residence-register': { keywords: ['居住证', '暂住'], chain: 'residence-permit' },
  'public-rental': {
    questions: [{ question: '您在本市有住房吗？', stops: 'yes', instead: '有住房不能申请公租房，可以问问租房补贴。' }],
    keywords: ['公租房', '廉租房'],
    chain: 'public-housing',
  },
  'elevator-guidance': { keywords: ['电梯'] },
  'job-help': { keywords: ['找工作', '失业'], chain: 'hard-employment' },
  'flexible-work-subsidy': { keywords: ['社保补贴'], chain: 'flexible-work' },
  'resident-pension': { keywords: ['养老保险'] },
  'retiree-service': { keywords: ['退休'] },
  'residence-proof': { keywords: ['居住证明', '盖章'], chain: 'residence-proof' },
  'party-transfer': { keywords: ['组织关系', '转党'] },
}

/** An item's details; what is not said is plain. */
export const detailsOf = (code: string): Details => ({ ...NONE, ...DETAILS[code] })
