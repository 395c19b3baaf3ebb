import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = readFileSync(join(__dirname, 'tokens.scss'), 'utf8')

function theme(name: string): Record<string, string> {
  const block = new RegExp(`\\$${name}: \\(([^)]*)\\)`).exec(source)?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/["']([a-z-]+)["']: (#[0-9a-f]{6})/g)].map((found) => [found[1], found[2]]),
  )
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const TEXT_ON: [string, string[]][] = [
  ['ink', ['ground', 'surface', 'sunken', 'red-soft', 'green-soft', 'amber-soft']],
  ['ink-soft', ['ground', 'surface', 'sunken']],
  ['red', ['ground', 'surface', 'red-soft']],
  ['green', ['surface', 'green-soft']],
  ['amber', ['surface', 'amber-soft']],
  ['on-red', ['red-fill']],
]
const pairs = TEXT_ON.flatMap(([text, grounds]) => grounds.map((ground) => [text, ground] as const))

describe.each(['light', 'dark'])('in the %s theme', (name) => {
  const colours = theme(name)

  test.each(pairs)('%s is readable on %s (AA, 4.5 to 1)', (text, ground) => {
    expect(contrast(colours[text]!, colours[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(['ground', 'surface'])('the outline of a field shows on %s (3 to 1)', (ground) => {
    expect(contrast(colours.outline!, colours[ground]!)).toBeGreaterThanOrEqual(3)
  })
})
