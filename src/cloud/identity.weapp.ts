/** Where this person's things lie in local storage; a phone has one WeChat user at a time. */
export const storageKey = (name: string): string => name;

/** Who is signed in, when the address says so; in WeChat the platform knows. */
export const personKey = (): string | undefined => undefined;
