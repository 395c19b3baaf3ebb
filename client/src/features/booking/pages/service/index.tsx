import { open } from '../../../../parts/routes'
import { useParams } from '../../../../parts/use-params'
import { useTemplates } from '../../../../parts/use-reminders'
import { windowWords } from '../../../../parts/window-words'
import { limitInWords } from '../../../../parts/working-limit'
import { Button } from '../../../../ui/button'
import { Numbered } from '../../../../ui/numbered'
import { Page } from '../../../../ui/page'
import { Resource } from '../../../../ui/resource'
import { Section } from '../../../../ui/section'
import { Words } from '../../../../ui/words'
import { useItem } from '../../hooks/use-item'
import { Facts } from '../../parts/facts'
import { Materials } from '../../parts/materials'

/** A service: everything to bring and to know, said once (一次告知). */
function Service() {
  const { item } = useParams('item')
  const query = useItem(item)
  useTemplates()
  return (
    <Page title="办事指南" action={query.data && <Button onPress={() => open('slots', { item })}>去预约</Button>}>
      <Resource query={query}>
        {({ title, summary, materials, steps, limitHours, post, fee, window }) => (
          <>
            <Words size="head" heading>
              {title}
            </Words>
            <Words tone="soft">{summary}</Words>
            <Section title="要带的材料">
              <Materials item={item} materials={materials} />
            </Section>
            <Section title="怎么办">
              <Numbered lines={steps} />
            </Section>
            <Section title="还要知道的">
              <Facts
                facts={[
                  { question: '要多久', answer: limitInWords(limitHours) },
                  { question: '收费', answer: fee },
                  { question: '在哪办', answer: windowWords(window) },
                  { question: '谁负责', answer: post },
                ]}
              />
            </Section>
          </>
        )}
      </Resource>
    </Page>
  )
}

export default Service
