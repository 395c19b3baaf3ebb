import { useState } from 'react'
import { htmlOf, NOTICE_TEMPLATES } from '../../../../../shared/domain/notice-templates'
import { confirm } from '../../../ui/confirm'
import { List } from '../../../ui/list'
import { Row } from '../../../ui/row'
import { Section } from '../../../ui/section'
import { Tiles } from '../../../ui/tiles'
import { wordsOf } from './rich-html'
import type { WriteDraft } from './write-draft'

interface TemplateChoiceProps {
  value: WriteDraft
  onChange: (part: Partial<WriteDraft>) => void
}

const OPTIONS = NOTICE_TEMPLATES.map(({ name }) => ({ id: name, name }))

/** A beginning that most notices of a sort share. What was typed is never written over without asking. */
export function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const written = value.title.trim() !== '' || wordsOf(value.html) !== ''
  const [shown, setShown] = useState(!written)

  async function use(name: string): Promise<void> {
    const template = NOTICE_TEMPLATES.find((one) => one.name === name)
    if (!template) return
    const body = '标题和内容会换成模板的，已经写的就没有了。'
    if (written && !(await confirm({ title: `换成“${name}”模板？`, body, yes: '换成模板', no: '留着我写的' }))) return
    onChange({ kind: template.kind, title: template.title, html: htmlOf(template) })
    setShown(false)
  }

  if (!shown) {
    return (
      <List>
        <Row icon="document" title="用模板写" note="停水、停电、体检、公示……" onPress={() => setShown(true)} />
      </List>
    )
  }
  return (
    <Section title="用模板写（也可以不选，自己写）">
      <Tiles label="模板" options={OPTIONS} onChoose={({ id }) => void use(id)} />
    </Section>
  )
}
