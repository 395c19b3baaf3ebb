import { home } from '../../../../../shared/contracts/home'
import { notices } from '../../../../../shared/contracts/notices'

/** What is old once a notice was written, published or taken back: for its author, and for the reader on this phone. */
export const AFTER_NOTICE = [
  notices.written,
  notices.writtenOne,
  notices.reaching,
  notices.board,
  notices.feed,
  notices.one,
  home.firstScreen,
]
