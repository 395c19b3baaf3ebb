import { Editor, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { aria } from './aria'
import { Pressable } from './pressable'
import type { RichInputProps } from './rich-input'
import { RICH_TOOLS, type RichTool } from './rich-tools'

/** What we use of WeChat's EditorContext. */
interface EditorContext {
  setContents: (contents: { html: string }) => void
  getContents: (asked: { success: (contents: { html?: string }) => void }) => void
  format: (name: string, value?: string) => void
}

/** What is set where the caret stands, as WeChat tells it. */
interface Formats {
  bold?: unknown
  header?: unknown
  list?: unknown
}

const FORMATS: Record<RichTool, { name: keyof Formats; value?: string }> = {
  bold: { name: 'bold' },
  heading: { name: 'header', value: 'H3' },
  list: { name: 'list', value: 'bullet' },
}

export function RichInput({ name, label, value, onChange, placeholder = '', invalid }: RichInputProps) {
  const editor = useRef<EditorContext | null>(null)
  const drawn = useRef<string | null>(null)
  const wanted = useRef(value)
  wanted.current = value
  const [formats, setFormats] = useState<Formats>({})
  const id = `rich-${name}`

  function draw(): void {
    if (!editor.current || drawn.current === wanted.current) return
    drawn.current = wanted.current
    editor.current.setContents({ html: wanted.current })
  }

  // What comes from elsewhere (a template, a kept draft) is drawn; one's own typing is not drawn again: the caret would jump.
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawing reads the value through a ref.
  useEffect(draw, [value])

  function ready(): void {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .context(({ context }) => {
        editor.current = context as unknown as EditorContext
        draw()
      })
      .exec()
  }

  function tell(html: string): void {
    // WeChat tells of its own drawing too; nothing was typed then.
    if (html === drawn.current) return
    drawn.current = html
    onChange(html)
  }

  function apply(tool: RichTool): void {
    const { name: format, value: to } = FORMATS[tool]
    editor.current?.format(format, to)
    editor.current?.getContents({ success: ({ html = '' }) => tell(html) })
  }

  return (
    <View className={`hx-editor${invalid ? ' hx-editor--invalid' : ''}`}>
      <View className="hx-editor__tools">
        {RICH_TOOLS.map(({ tool, label: words }) => {
          const on = Boolean(formats[FORMATS[tool].name])
          return (
            <Pressable
              key={tool}
              className={`hx-editor__tool${on ? ' hx-editor__tool--on' : ''}`}
              onPress={() => apply(tool)}
              said={{ role: 'checkbox', checked: on }}
            >
              {words}
            </Pressable>
          )
        })}
      </View>
      <Editor
        id={id}
        className="hx-editor__text"
        placeholder={placeholder}
        onReady={ready}
        onInput={({ detail }) => tell(detail.html)}
        onStatusChange={({ detail }) => setFormats(detail as Formats)}
        {...aria({ label })}
      />
    </View>
  )
}
