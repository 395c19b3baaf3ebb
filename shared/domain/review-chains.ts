/** One look at what was handed in: by which post, within how many working hours. */
export interface ReviewStep {
  name: string
  post: string
  hours: number
}

export interface ReviewChain {
  id: string
  name: string
  steps: readonly ReviewStep[]
}

const step = (name: string, post: string, hours: number): ReviewStep => ({ name, post, hours })
const DAY = 8
const intake = (post: string) => step('受理', post, 0)
const publicity = step('公示', '党群服务窗口', 3 * DAY)

/** The sixteen standard chains (标准化审核链) of what a community handles; an item names one, or none. */
const CHAINS = [
  {
    id: 'birth',
    name: '生育登记',
    steps: [intake('计生服务岗'), step('核对家庭信息', '计生服务岗', 4), step('办结送达', '计生服务岗', 4)],
  },
  {
    id: 'senior-card',
    name: '老年优待证',
    steps: [intake('老年服务岗'), step('核对年龄户籍', '老年服务岗', 4), step('报送街道', '老年服务岗', 2 * DAY)],
  },
  {
    id: 'senior-allowance',
    name: '高龄津贴',
    steps: [
      intake('老年服务岗'),
      step('入户核实', '网格员', 3 * DAY),
      step('初审', '老年服务岗', DAY),
      step('报送街道', '社区主任', DAY),
    ],
  },
  {
    id: 'home-care',
    name: '居家养老服务',
    steps: [intake('老年服务岗'), step('入户评估', '网格员', 3 * DAY), step('确定服务', '老年服务岗', 2 * DAY)],
  },
  {
    id: 'temporary-aid',
    name: '临时救助',
    steps: [
      intake('民政救助岗'),
      step('入户调查', '网格员', 2 * DAY),
      step('社区评议', '民政救助岗', DAY),
      step('报送街道', '社区主任', 4),
    ],
  },
  {
    id: 'minimum-living',
    name: '低保初审',
    steps: [
      intake('民政救助岗'),
      step('入户调查', '网格员', 5 * DAY),
      step('民主评议', '民政救助岗', 3 * DAY),
      { ...publicity, hours: 7 * DAY },
      step('报送街道', '社区主任', DAY),
    ],
  },
  {
    id: 'hardship-family',
    name: '困难家庭认定',
    steps: [intake('民政救助岗'), step('入户调查', '网格员', 3 * DAY), publicity, step('报送街道', '社区主任', DAY)],
  },
  {
    id: 'disability-card',
    name: '残疾人证初审',
    steps: [intake('残联服务岗'), step('核对材料', '残联服务岗', DAY), step('报送残联', '残联服务岗', 2 * DAY)],
  },
  {
    id: 'disability-allowance',
    name: '残疾人两项补贴',
    steps: [
      intake('残联服务岗'),
      step('核对资格', '残联服务岗', 2 * DAY),
      step('初审', '民政救助岗', DAY),
      step('报送街道', '社区主任', DAY),
    ],
  },
  {
    id: 'residence-proof',
    name: '居住证明',
    steps: [intake('综合窗口'), step('网格员核实居住', '网格员', DAY), step('盖章', '综合窗口', 2)],
  },
  {
    id: 'residence-permit',
    name: '居住证受理',
    steps: [intake('综合窗口'), step('核对居住材料', '综合窗口', 4), step('报送派出所', '综合窗口', 2 * DAY)],
  },
  {
    id: 'public-housing',
    name: '公租房初审',
    steps: [intake('住房保障岗'), step('入户调查', '网格员', 5 * DAY), publicity, step('报送街道', '社区主任', DAY)],
  },
  {
    id: 'hard-employment',
    name: '就业困难人员认定',
    steps: [
      intake('就业社保岗'),
      step('核对失业登记', '就业社保岗', DAY),
      publicity,
      step('报送街道', '就业社保岗', DAY),
    ],
  },
  {
    id: 'medical-insurance',
    name: '居民医保登记',
    steps: [intake('就业社保岗'), step('核对参保信息', '就业社保岗', 4), step('办结送达', '就业社保岗', 4)],
  },
  {
    id: 'flexible-work',
    name: '灵活就业证明',
    steps: [intake('就业社保岗'), step('网格员核实', '网格员', DAY), step('盖章', '综合窗口', 2)],
  },
  {
    id: 'veterans',
    name: '退役军人信息采集',
    steps: [
      intake('退役军人服务岗'),
      step('核对服役材料', '退役军人服务岗', DAY),
      step('报送街道', '退役军人服务岗', 2 * DAY),
    ],
  },
] as const satisfies readonly ReviewChain[]

export type ReviewChainId = (typeof CHAINS)[number]['id']
export const REVIEW_CHAINS: readonly (ReviewChain & { id: ReviewChainId })[] = CHAINS
export const REVIEW_CHAIN_IDS = CHAINS.map(({ id }) => id) as [ReviewChainId, ...ReviewChainId[]]

/** The chain of an id. */
export const chainOf = (id: ReviewChainId): ReviewChain | undefined => REVIEW_CHAINS.find((chain) => chain.id === id)

/** Working hours that all steps may take together. */
export const hoursOf = ({ steps }: ReviewChain): number => steps.reduce((sum, { hours }) => sum + hours, 0)
