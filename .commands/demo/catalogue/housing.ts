import { both, type CatalogueEntry, copy, IDENTITY_CARD, original } from './entry'

export const HOUSING: CatalogueEntry[] = [
  {
    code: 'residence-register',
    title: '居住登记与居住证申领',
    summary: '户口不在本区、在这里租房或买房居住的人，登记满半年可领居住证。',
    category: 'housing',
    materials: [
      IDENTITY_CARD,
      both('租房合同、购房合同或单位住宿说明', '任选一种；租房合同没有备案也可以'),
      original('近期一寸彩色照片 1 张', '申领居住证才需要；窗口可免费拍照'),
    ],
    limitHours: 16,
    post: '居住服务岗',
    fee: '首次领证不收费；补办按规定收工本费',
    steps: ['到窗口登记居住地址', '网格员核实居住情况', '满半年后到窗口申领居住证', '制好后通知领取'],
    window: 'w3',
  },
  {
    code: 'public-rental',
    title: '公共租赁住房申请',
    summary: '住房和收入有困难的家庭、新就业人员，可以申请政府的公租房或租房补贴。',
    category: 'housing',
    materials: [
      both('全家人的居民身份证和户口簿', '自备；窗口可免费复印'),
      both('结婚证或离婚证', '自备；未婚的签承诺书'),
      original('收入、住房情况申报和核对授权书', '窗口免费领取，成年家庭成员都要签字'),
      copy('劳动合同或社保缴费记录', '单位或人社窗口打印；新就业人员才需要'),
    ],
    limitHours: 80,
    post: '住房保障岗',
    fee: '不收费',
    steps: [
      '到窗口提交申请',
      '社区入户核实，街道初审并公示',
      '区住房保障部门复核收入和住房',
      '进入轮候，排到后通知选房或发放补贴',
    ],
    window: 'w3',
  },
  {
    code: 'elevator-guidance',
    title: '老旧小区加装电梯指导',
    summary: '想给自己单元加装电梯的居民，社区帮助征求意见、看懂政策、牵头协商。',
    category: 'housing',
    materials: [
      original('不动产权证', '自备；没办下来的带购房合同'),
      original('本单元业主意向登记表', '窗口免费领取，也可以请楼栋长帮忙征集'),
    ],
    limitHours: 24,
    post: '物业服务岗',
    fee: '咨询和协商不收费；加装费用由业主协商分摊',
    steps: [
      '业主代表到窗口咨询，领取办事指南',
      '社区和楼栋长上门征求意见',
      '在会客厅开协商会，商定方案和费用',
      '方案公示后，指导向区住建部门申报',
    ],
    window: 'w3',
  },
]
