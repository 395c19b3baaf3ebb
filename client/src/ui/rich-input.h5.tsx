import { type ClipboardEvent, type DragEvent, useEffect, useRef, useState } from 'react'
import type { RichInputProps } from './rich-input'
import { RICH_TOOLS, type RichTool } from './rich-tools'

/** What a browser calls them. It has no newer way to edit in place. */
const COMMANDS: Record<RichTool, { name: string; on: () => boolean }> = {
  bold: { name: 'bold', on: () => document.queryCommandState('bold') },
  heading: { name: 'formatBlock', on: () => /^h\d$/i.test(document.queryCommandValue('formatBlock')) },
  list: { name: 'insertUnorderedList', on: () => document.queryCommandState('insertUnorderedList') },
}

const toolsOn = (): RichTool[] => RICH_TOOLS.map(({ tool }) => tool).filter((tool) => COMMANDS[tool].on())

/** Words alone come in: what other pages' text looks like is theirs. */
function insertPlain(event: ClipboardEvent | DragEvent, from: DataTransfer): void {
  event.preventDefault()
  document.execCommand('insertText', false, from.getData('text/plain'))
}

export function RichInput({ name, label, value, onChange, placeholder, invalid }: RichInputProps) {
  const box = useRef<HTMLDivElement>(null)
  const drawn = useRef<string | null>(null)
  const [on, setOn] = useState<RichTool[]>([])

  // What comes from elsewhere (a template, a kept draft) is drawn; one's own typing is not drawn again: the caret would jump.
  useEffect(() => {
    if (!box.current || drawn.current === value) return
    box.current.innerHTML = value
    drawn.current = value
  }, [value])

  useEffect(() => {
    const look = () => {
      if (box.current?.contains(document.getSelection()?.anchorNode ?? null)) setOn(toolsOn())
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])

  function tell(): void {
    drawn.current = box.current?.innerHTML ?? ''
    onChange(drawn.current)
  }

  function apply(tool: RichTool): void {
    box.current?.focus()
    const { name: command, on: isOn } = COMMANDS[tool]
    document.execCommand(command, false, tool === 'heading' ? (isOn() ? 'p' : 'h3') : undefined)
    setOn(toolsOn())
    tell()
  }

  return (
    <div className={`hx-editor${invalid ? ' hx-editor--invalid' : ''}`}>
      <div className="hx-editor__tools">
        {RICH_TOOLS.map(({ tool, label: words }) => (
          <button
            key={tool}
            type="button"
            className={`hx-pressable hx-editor__tool${on.includes(tool) ? ' hx-editor__tool--on' : ''}`}
            aria-pressed={on.includes(tool)}
            // Else the press would take the caret out of the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => apply(tool)}
          >
            {words}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a textarea holds no headings and lists. */}
      <div
        ref={box}
        id={`rich-${name}`}
        className="hx-editor__text"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        tabIndex={0}
        aria-multiline
        aria-label={label}
        aria-invalid={invalid}
        data-placeholder={placeholder}
        onFocus={() => document.execCommand('defaultParagraphSeparator', false, 'p')}
        onInput={tell}
        onPaste={(event) => insertPlain(event, event.clipboardData)}
        onDrop={(event) => insertPlain(event, event.dataTransfer)}
      />
    </div>
  )
}
