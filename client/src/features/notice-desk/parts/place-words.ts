import type { PlaceKind } from '../../../../../shared/model/place'

/** Nobody says the number of their grid, nor the community that all of this is about. */
const UNSAID: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['district', 'street', 'community', 'grid'])

/** A place by the path to it, as people say it: `春晓园 1号楼 2单元`; a grid or a community by its own name. */
export function placeWords(path: readonly { kind: PlaceKind; name: string }[]): string {
  const last = path.length - 1
  return path
    .filter(({ kind }, index) => index === last || !UNSAID.has(kind))
    .map(({ name }) => name)
    .join(' ')
}
