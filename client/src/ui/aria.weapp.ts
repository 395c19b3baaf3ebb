import type { Aria } from './aria'

export function aria(said: Aria): Record<string, string | boolean> {
  const entries = Object.entries(said).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [`aria${name[0]?.toUpperCase()}${name.slice(1)}`, value]))
}
