import { useParams } from '../../../../parts/use-params'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { useDesk, useOne, useProposal } from '../../hooks/use-catalogue-desk'
import { AtDesk } from '../../parts/at-desk'
import { draftOf, EMPTY_ITEM } from '../../parts/item-draft'
import { WriteForm } from '../../parts/write-form'

/** 写事项: a new one, a change of one (`item`), or a draft again (`proposal`). */
function Write() {
  const params = useParams('item', 'proposal')
  const desk = useDesk()
  const { community } = desk
  const one = useOne(community, params.item)
  const again = useProposal(community, params.proposal)
  const item = one.data?.item
  const proposal = again.data?.proposal

  if (community !== '' && proposal) {
    const { id, rev, base, content } = proposal
    const form = { community, item: base === 0 ? null : proposal.item, base, begin: draftOf(content) }
    return <WriteForm key={id} {...form} rewrites={{ id, rev }} />
  }
  if (community !== '' && item) {
    const { id, version, content } = item
    return (
      <WriteForm key={id} community={community} item={id} base={version} rewrites={null} begin={draftOf(content)} />
    )
  }
  if (community !== '' && params.item === '' && params.proposal === '')
    return <WriteForm key="new" community={community} item={null} base={0} rewrites={null} begin={EMPTY_ITEM} />
  return (
    <Page title="写事项">
      <AtDesk desk={desk}>
        {params.item === '' ? (
          <Resource query={again}>{() => null}</Resource>
        ) : (
          <Resource query={one}>{() => null}</Resource>
        )}
      </AtDesk>
    </Page>
  )
}

export default Write
