import { mergeInternalComponents } from '@tarojs/shared'
import ARIA_ATTRIBUTES from './aria-attributes.json'

// The runtime shortens attribute names by the same table as the templates: both must hold the same list.
mergeInternalComponents({
  View: ARIA_ATTRIBUTES,
  Input: ARIA_ATTRIBUTES,
  Textarea: ARIA_ATTRIBUTES,
  Editor: { ...ARIA_ATTRIBUTES },
})
