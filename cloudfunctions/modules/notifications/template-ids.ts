import { TEMPLATE_NAMES, type TemplateName } from '../../../shared/domain/message-templates'

/** `bookingAnswered` is set up by the operator as TEMPLATE_BOOKING_ANSWERED. */
const variableOf = (name: TemplateName): string =>
  `TEMPLATE_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

/** The platform's id of a template, or null where the operator has not set it up. */
export const templateId = (name: TemplateName): string | null => process.env[variableOf(name)] || null

/** The templates that are set up. */
export const configuredTemplates = (): { name: TemplateName; id: string }[] =>
  TEMPLATE_NAMES.flatMap((name) => {
    const id = templateId(name)
    return id ? [{ name, id }] : []
  })
