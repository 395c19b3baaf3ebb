import { PRIVACY_NOTICE as VERSION } from '../../../../../../shared/domain/privacy-notice'
import { Card } from '../../../../ui/card'
import { Page } from '../../../../ui/page'
import { Words } from '../../../../ui/words'
import { NOTICE_TEXT } from '../../parts/notice-text'

/** What this is, and how personal data is looked after. */
function Privacy() {
  return (
    <Page title="关于和隐私">
      <Words size="head" heading>
        红心社区
      </Words>
      <Words>社区给居民办事用的小程序：看材料、约时间、收结果。全部免费。</Words>
      <Words size="title" heading>
        您的信息，我们这样保护
      </Words>
      {NOTICE_TEXT.map(({ title, body }) => (
        <Card key={title}>
          <Words size="strong" heading>
            {title}
          </Words>
          <Words>{body}</Words>
        </Card>
      ))}
      <Words tone="soft">{`版本 ${VERSION}`}</Words>
    </Page>
  )
}

export default Privacy
