import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useDuty } from '../../hooks/use-duty'
import { useImport } from '../../hooks/use-import'
import { Gate } from '../../parts/gate'
import { ImportView } from '../../parts/import-view'
import '../../parts/manage.scss'

/** 这次导入: how far one file is, and what to do with it. */
function ImportPage() {
  const params = useParams('import')
  const duty = useDuty()
  const { community, me, manager } = duty
  const query = useImport(manager ? community : '', params.import)
  if (query.data) return <ImportView community={community} me={me} detail={query.data} />
  return (
    <Page title="导入住户" wide>
      <Gate duty={duty}>
        <Resource query={query}>{() => null}</Resource>
      </Gate>
    </Page>
  )
}

export default ImportPage
