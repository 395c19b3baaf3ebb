import type { GridDuty } from '../../../../../shared/domain/grid-duties'

export interface ChosenPlace {
  id: string
  name: string
}

/** What a grid worker has written so far; kept on this phone until it was sent. */
export interface VisitDraft {
  grid: string
  building: ChosenPlace | null
  stairwell: ChosenPlace | null
  duty: GridDuty | ''
  whom: string
  found: string
  done: string
  followUp: string
}

export const EMPTY_VISIT: VisitDraft = {
  grid: '',
  building: null,
  stairwell: null,
  duty: '',
  whom: '',
  found: '',
  done: '',
  followUp: '',
}

/** What is still missing, a sentence per field; empty when it can be sent. */
export function missingIn({ grid, duty, found }: VisitDraft): Partial<Record<'grid' | 'duty' | 'found', string>> {
  return {
    ...(grid === '' ? { grid: '请选择网格' } : {}),
    ...(duty === '' ? { duty: '请选择走访事由' } : {}),
    ...(found.trim().length < 2 ? { found: '请写下看到了什么，至少两个字' } : {}),
  }
}

/** With another grid, the building of the one before belongs elsewhere and is forgotten. */
export function withGrid(draft: VisitDraft, grid: string): VisitDraft {
  return draft.grid === grid ? draft : { ...draft, grid, building: null, stairwell: null }
}
