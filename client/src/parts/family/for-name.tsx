import { Words } from '../../ui/words'

/** For whom somebody else asked; nothing where they asked for themselves. */
export function ForName({ name }: { name: string | null }) {
  return name === null ? null : <Words size="strong">{`为家人办：${name}`}</Words>
}
