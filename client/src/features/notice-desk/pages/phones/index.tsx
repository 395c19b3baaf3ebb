import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { Button } from '../../../../ui/button'
import { confirm } from '../../../../ui/confirm'
import { Empty } from '../../../../ui/empty'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Words } from '../../../../ui/words'
import { useNoticeName } from '../../hooks/use-board'
import { usePhones } from '../../hooks/use-phones'
import { PhoneList } from '../../parts/phone-list'
import '../../parts/notice-desk.scss'

const ON_RECORD = '每看一次都会留下记录。对方看得到是谁、什么时候、为了什么看的。'
const NOBODY = <Empty icon="phone" title="这几户没有登记电话" hint="没登记的户，只能上门。" />

/** 打电话告诉: whom an emergency has not reached, ten households at a time. */
function Phones() {
  const { place, notice: id, building } = useParams('place', 'notice', 'building')
  const notice = useNoticeName(id)
  const { shown, more, busy, error } = usePhones({ place, notice: id, building })
  const first = shown === null

  async function show(): Promise<void> {
    const sure = await confirm({
      title: first ? '看前 10 户的电话？' : '再看 10 户的电话？',
      body: ON_RECORD,
      yes: '看电话',
      no: '不看了',
    })
    if (sure) await more()
  }

  return (
    <Page
      title="打电话告诉"
      wide
      action={
        <>
          {error && <NoticeBar kind="warning">{error.message}</NoticeBar>}
          {first || shown.next !== null ? (
            <Button onPress={() => void show()} busy={busy} busyLabel="正在取电话…">
              {first ? '看前 10 户的电话' : '再看 10 户'}
            </Button>
          ) : (
            <Button onPress={() => open('noticeVisits', { place, notice: id, building })}>去记上门结果</Button>
          )}
        </>
      }
    >
      {notice && (
        <Words size="title" heading>
          {notice.title}
        </Words>
      )}
      <NoticeBar>{`只给还没确认紧急通知的人打。${ON_RECORD}`}</NoticeBar>
      {shown?.people.length === 0 && NOBODY}
      {shown && <PhoneList people={shown.people} />}
    </Page>
  )
}

export default Phones
