import { useState } from 'react'
import { useFirstScreen } from '../../parts/use-first-screen'
import { useSettled } from '../../parts/use-settled'
import { Empty } from '../../ui/empty'
import { Field } from '../../ui/field'
import { Page } from '../../ui/page'
import { Resource } from '../../ui/resource'
import { Skeleton } from '../../ui/skeleton'
import { Catalogue } from './parts/catalogue'
import { useCatalogue, useFound } from './use-catalogue'

const GREY = <Skeleton rows={6} />
const NONE = <Empty icon="services" title="还没有服务事项" hint="社区开通后，能办的事都会列在这里。" />

/** 服务: the whole catalogue, found by words or by kind. */
function Services() {
  const screen = useFirstScreen()
  const catalogue = useCatalogue(screen.data?.community?.id ?? '')
  const [words, setWords] = useState('')
  const found = useFound(screen.data?.community?.id ?? '', useSettled(words))
  return (
    <Page title="服务" tab="services" counts={{ home: screen.data?.unread ?? 0 }}>
      <Field
        name="search"
        label="想办什么事？"
        placeholder="几个字或拼音，例如：优待证、ydz"
        value={words}
        onChange={setWords}
        maxLength={20}
      />
      <Resource query={screen} skeleton={GREY} isEmpty={({ community }) => community === null} empty={NONE}>
        {() => (
          <Resource query={catalogue} skeleton={GREY}>
            {({ items }) => <Catalogue items={items} words={words} found={found} onForget={() => setWords('')} />}
          </Resource>
        )}
      </Resource>
    </Page>
  )
}

export default Services
