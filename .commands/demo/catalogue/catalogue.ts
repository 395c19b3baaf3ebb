import { CARE } from './care'
import { CERTIFICATE } from './certificate'
import { ELDERLY } from './elderly'
import type { CatalogueEntry } from './entry'
import { FAMILY } from './family'
import { HOUSING } from './housing'
import { WORK } from './work'

/** The 21 items of the catalogue (目录管理), in the order in which they are offered. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...ELDERLY,
  ...CARE,
  ...FAMILY,
  ...HOUSING,
  ...WORK,
  ...CERTIFICATE,
]
