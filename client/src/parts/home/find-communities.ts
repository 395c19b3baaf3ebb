interface Named {
  id: string
  name: string
}

/** The communities whose name holds every word typed, in their order; all of them for nothing typed. */
export function findCommunities<T extends Named>(communities: readonly T[], typed: string): T[] {
  const words = typed.trim().split(/\s+/).filter(Boolean)
  return communities.filter(({ name }) => words.every((word) => name.includes(word)))
}
