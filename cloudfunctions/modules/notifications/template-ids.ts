import {
  type ConsentKind,
  TEMPLATE_NAMES,
  TEMPLATES,
  type TemplateName,
} from '../../../shared/domain/message-templates'
import { warn } from '../../kit/log'

/** A template as the operator has set it up. */
export interface SetUp {
  /** The platform's id. */
  id: string
  kind: ConsentKind
  /** Of a `limited` one: so many sends in so many days. */
  limit: { count: number; days: number } | null
}

/** `<id>`, `<id>:once`, `<id>:longTerm` or `<id>:limited:<count>/<days>`. */
const FORM = /^(?<id>[\w-]+)(?::(?<kind>once|longTerm|limited)(?::(?<count>[1-9]\d{0,3})\/(?<days>[1-9]\d{0,2}))?)?$/

/** `bookingAnswered` is set up by the operator as TEMPLATE_BOOKING_ANSWERED. */
export const variableOf = (name: TemplateName): string =>
  `TEMPLATE_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

/** Reads what such a variable holds; null if it is not written as it must be. */
export function parseTemplate(value: string, usual: ConsentKind): SetUp | null {
  const { id, kind = usual, count, days } = FORM.exec(value)?.groups ?? {}
  if (id === undefined || (kind === 'limited') !== (count !== undefined)) return null
  const limit = count === undefined ? null : { count: Number(count), days: Number(days) }
  return { id, kind: kind as ConsentKind, limit }
}

/** Said once by each instance, not with every message. */
const toldOf = new Set<string>()

/** A template as it is set up; null where the operator has not, or has written something else. */
export function setUpOf(name: TemplateName): SetUp | null {
  const variable = variableOf(name)
  const value = process.env[variable]?.trim()
  if (!value) return null
  const setUp = parseTemplate(value, TEMPLATES[name].kind)
  if (setUp === null && !toldOf.has(variable)) {
    toldOf.add(variable)
    warn(variable, 'malformed')
  }
  return setUp
}

/** The platform's id of a template, or null where the operator has not set it up. */
export const templateId = (name: TemplateName): string | null => setUpOf(name)?.id ?? null

/** The templates that are set up. */
export const configuredTemplates = (): ({ name: TemplateName } & SetUp)[] =>
  TEMPLATE_NAMES.flatMap((name) => {
    const setUp = setUpOf(name)
    return setUp ? [{ name, ...setUp }] : []
  })
