/** Browsers ask for nothing of the kind. */
export const PrivacySheet = (): null => null
