/** A browser has no protected interface of WeChat's; what the product itself asks is asked on its own pages. */
export function preparePrivacy(): void {}

export function privacyAgreed(): Promise<boolean> {
  return Promise.resolve(true)
}
