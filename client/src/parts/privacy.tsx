/** Has WeChat ask us, whenever an interface needs the privacy notice to have been agreed to. Call once, at launch. */
export declare function preparePrivacy(): void

/**
 * True once the person has agreed to the privacy notice; shows it in plain words first if they have not. Call before
 * any protected interface. False if they decline: say what will not work, and go on.
 */
export declare function privacyAgreed(): Promise<boolean>
