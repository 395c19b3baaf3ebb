/** Something that a person can mend; the command says it in one line and ends with a code other than zero. */
export class Stop extends Error {
  constructor(
    message: string,
    /** 2: the command line is wrong; 1: anything else. */
    readonly code: 1 | 2 = 1,
  ) {
    super(message)
    this.name = 'Stop'
  }
}
