/** Why a file cannot be read, as a sentence for who uploaded it. */
export class SpreadsheetError extends Error {
  constructor(readonly reason: string) {
    super('spreadsheet')
    this.name = 'SpreadsheetError'
  }
}
