/** The grids that lie beside one, out of pairs of ids. */
export function besides(grid: string, links: readonly (readonly string[])[]): string[] {
  return links.flatMap(([one, other]) => {
    if (one === grid) return other ?? []
    return other === grid ? (one ?? []) : []
  })
}
