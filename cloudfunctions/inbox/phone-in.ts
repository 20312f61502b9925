const mobile = /(?<!\d)(?:\+?86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?!\d)/;

/** The first mobile number in a text, as bare digits. */
export const phoneIn = (text: string): string | undefined => mobile.exec(text)?.slice(1).join('');
