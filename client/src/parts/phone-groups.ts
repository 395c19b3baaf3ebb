/** A number as people read it out: a mobile as 3, 4 and 4 digits; anything else as it stands. */
export function inGroups(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
}
