/** What a verification is good for, who does it, by when, and what they see: said before it is asked for. */
export const WHAT_VERIFICATION_GIVES: readonly string[] = [
  '核验后，能看到楼栋长的电话，能请楼栋长上门、代办。',
  '由您楼的楼栋长或社区工作人员核对，三个工作日内答复。',
  '核对的人看得到您的姓名和门牌；要看您的手机号，会记在“谁看过我的手机号”里。',
  '不核验也能预约服务。',
]
