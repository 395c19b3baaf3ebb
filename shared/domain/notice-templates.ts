import type { NoticeKind } from './notice-kinds'

/** A beginning for an author: what most notices of this sort say, with （…） where something is to be filled in. */
export interface NoticeTemplate {
  name: string
  kind: NoticeKind
  title: string
  /** Paragraphs; one that begins with `- ` is an item of a list. */
  lines: readonly string[]
}

/** What communities tell again and again. An author picks one and writes over it. */
export const NOTICE_TEMPLATES: readonly NoticeTemplate[] = [
  {
    name: '停水',
    kind: 'notice',
    title: '（日期）停水通知',
    lines: [
      '因管道检修，（日期）（几点）到（几点）停水。',
      '- 请提前储水',
      '- 停水期间请关好水龙头，出门前再看一眼',
      '家里有老人、病人需要帮忙储水的，请告诉楼栋长。',
    ],
  },
  {
    name: '停电',
    kind: 'notice',
    title: '（日期）停电通知',
    lines: [
      '因线路检修，（日期）（几点）到（几点）停电，电梯同时停用。',
      '- 请提前给手机充好电',
      '- 家里用呼吸机、制氧机的，请马上告诉社区',
    ],
  },
  {
    name: '电梯检修',
    kind: 'notice',
    title: '（几号楼）电梯检修通知',
    lines: ['（日期）（几点）到（几点），（几号楼几单元）电梯检修停用，请走楼梯。', '行动不便的邻居请提前告诉楼栋长。'],
  },
  {
    name: '体检',
    kind: 'notice',
    title: '老年人免费体检通知',
    lines: [
      '（日期）（几点）开始，在（地点）为 65 岁以上老人免费体检。',
      '- 请空腹',
      '- 请带身份证和医保卡',
      '走不动的，可以请楼栋长陪同。',
    ],
  },
  {
    name: '大风暴雨',
    kind: 'emergency',
    title: '大风暴雨紧急通知',
    lines: [
      '今天（几点）起有大风暴雨，请尽量不要出门。',
      '- 收好阳台上的花盆和衣物',
      '- 车辆不要停在树下和低洼处',
      '- 遇到险情先打 119，再打社区电话',
    ],
  },
  {
    name: '公示',
    kind: 'publicNotice',
    title: '关于（事项）的公示',
    lines: [
      '经（会议）讨论，现将（事项）公示如下：',
      '（内容）',
      '对以上内容有异议的，请在公示期内点“提异议”写明理由。',
    ],
  },
  {
    name: '值班安排',
    kind: 'duty',
    title: '（节日）值班安排',
    lines: [
      '（日期）到（日期）值班安排如下：',
      '- （日期）（姓名）',
      '- （日期）（姓名）',
      '有事请到服务大厅，或拨打社区电话。',
    ],
  },
]

/** The template as an author's HTML. */
export function htmlOf({ lines }: Pick<NoticeTemplate, 'lines'>): string {
  const item = (line: string) => line.startsWith('- ')
  const text = (line: string) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const html = lines.map((line, i) => {
    if (!item(line)) return `<p>${text(line)}</p>`
    const before = i > 0 && item(lines[i - 1] ?? '')
    const after = item(lines[i + 1] ?? '')
    return `${before ? '' : '<ul>'}<li>${text(line.slice(2))}</li>${after ? '' : '</ul>'}`
  })
  return html.join('')
}
