import { useParams } from '../../../../parts/use-params'
import { AtWork } from '../../../../parts/work/at-work'
import { useWorkPlace } from '../../../../parts/work/use-work-place'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { usePlaceWords } from '../../hooks/use-place-words'
import { useWrittenOne } from '../../hooks/use-written'
import { draftOf, emptyDraft } from '../../parts/write-draft'
import { WRITE_TITLES, WriteForm } from '../../parts/write-form'
import '../../parts/notice-desk.scss'

/** 写通知: a new one, a draft again (`notice`), or a correction (`as=correct`). */
function Write() {
  const { place: wanted, notice, as } = useParams('place', 'notice', 'as')
  const work = useWorkPlace(wanted)
  const mode = notice === '' ? 'new' : as === 'correct' ? 'correct' : 'edit'
  const { current, me } = work
  const place = current?.place ?? ''
  const name = usePlaceWords(place)
  const query = useWrittenOne(place, notice)
  const written = query.data?.notice

  if (current && notice === '' && name !== undefined) {
    const fixed = current.as === 'leader' ? [{ id: place, name }] : []
    return <WriteForm key={place} place={place} me={me} mode="new" notice="" begin={emptyDraft(fixed)} />
  }
  if (current && written) {
    return <WriteForm key={notice} place={place} me={me} mode={mode} notice={notice} begin={draftOf(written)} />
  }
  return (
    <Page title={WRITE_TITLES[mode]}>
      <AtWork work={work}>{() => <Resource query={query}>{() => null}</Resource>}</AtWork>
    </Page>
  )
}

export default Write
