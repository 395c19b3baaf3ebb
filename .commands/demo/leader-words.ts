/** What building leaders write of themselves, dealt in turn. */
export const LEADER_WORDS = [
  {
    pledge: '楼里有事您说话，能办的当天办，办不了的我去问清楚。',
    serviceHours: '每天 18:00–20:00，周末全天',
    duties: ['每天在楼里走一圈', '看望独居老人', '把大家的意见带到社区'],
    offers: ['代取快递和药', '陪着去医院挂号', '帮着看手机上的通知'],
  },
  {
    pledge: '邻里之间有话好好说，我来搭个桥。',
    serviceHours: '周一至周五 12:00–13:30、18:30–20:30',
    duties: ['调解楼上楼下的小事', '盯着楼道不堆杂物', '通知到每一户'],
    offers: ['上门听您说说', '帮您写情况说明', '约物业一起来看'],
  },
  {
    pledge: '党员的家门，邻居随时能敲。',
    serviceHours: '每天 8:00–9:00、19:00–21:00',
    duties: ['组织楼里的党员做事', '带着大家议楼里的事'],
    offers: ['代交材料到社区', '临时照看一下孩子', '借工具、借轮椅'],
  },
  {
    pledge: '不怕麻烦，就怕您不说。',
    serviceHours: '周二、周四、周六全天',
    duties: ['记下每一件事，办完回个话', '提醒大家防火防骗'],
    offers: ['代缴水电费', '帮老人换灯泡', '代办老年证'],
  },
] as const
