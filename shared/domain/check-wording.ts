import { type CheckSubject, REFUSED_NAME } from './check-machine'

interface Wording {
  body: string
  /** Route of the page that shows it; the thing’s id comes last. */
  link: (about: string) => string
}

export const REFUSED_TITLE = '有内容没有通过检查'

/** What somebody is told whose text or picture was found unfit. */
export const REFUSED_WORDING: Record<CheckSubject, Wording> = {
  notice: {
    body: '您在通知里放的一张图片没有通过检查，居民看不到它。请更正通知，换一张图片。',
    link: (about) => `/features/notices/pages/notice/index?notice=${about}`,
  },
  thread: {
    body: '您在通知下写的一段话没有通过检查，已经隐藏。有疑问请联系社区。',
    link: () => '/features/notices/pages/list/index',
  },
  help: {
    body: '您在求助里写的一段话没有通过检查，已经隐藏。事情照常办理，有疑问请联系社区。',
    link: () => '/features/leaders/pages/requests/index',
  },
  booking: {
    body: '您在预约里写的一段话没有通过检查，已经隐藏。预约照常办理，有疑问请联系社区。',
    link: () => '/features/booking/pages/mine/index',
  },
  post: {
    body: '您的楼栋长介绍没有通过检查，已经隐藏。请修改后重新保存。',
    link: (about) => `/features/leaders/pages/leader/index?building=${about}`,
  },
  name: {
    body: `您登记的姓名没有通过检查，暂时显示为“${REFUSED_NAME}”。请在“我的”里改成您的真实姓名。`,
    link: () => '/features/profile/pages/rename/index',
  },
}
