import { AppError } from '../../../shared/contracts/errors'

/** 0 once it is done; 1 where somebody else's change came first: the next run looks again. */
export async function outrun(work: Promise<unknown>): Promise<number> {
  try {
    await work
    return 0
  } catch (error) {
    if (error instanceof AppError) return 1
    throw error
  }
}
