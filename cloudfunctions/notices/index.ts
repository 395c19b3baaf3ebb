import { notices } from '../../shared/contracts/notices'
import { serve } from '../kit/serve'
import { answer, listThreads } from '../modules/notices/answer'
import { ask, askMore } from '../modules/notices/ask'
import { board } from '../modules/notices/board'
import { correct, withdraw } from '../modules/notices/change-published'
import { draft, edit } from '../modules/notices/draft'
import { feed } from '../modules/notices/feed'
import { acknowledge, read, readAll } from '../modules/notices/mark-read'
import { one } from '../modules/notices/one'
import { phones } from '../modules/notices/phones'
import { reaching } from '../modules/notices/reaching'
import { approve, refuse } from '../modules/notices/review'
import { setSettings, settings } from '../modules/notices/settings'
import { recall, submit } from '../modules/notices/submit'
import { visited, visitList } from '../modules/notices/visit-list'
import { written, writtenOne } from '../modules/notices/written'

export const main = serve(notices, {
  ...{ feed, one, read, readAll, acknowledge, ask, askMore },
  ...{ written, writtenOne, draft, edit, submit, recall, approve, refuse, correct, withdraw },
  ...{ reaching, board, visitList, visited, phones },
  ...{ threads: listThreads, answer, settings, setSettings },
})
