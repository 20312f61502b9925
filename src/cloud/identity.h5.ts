/** Who the address says is using this tab: `?as=lin`. */
export const personKey = (): string | undefined =>
  new URLSearchParams(location.search).get('as')?.trim() || undefined;

/** Where this person's things lie in local storage; several persons share one browser. */
export const storageKey = (name: string): string => `${personKey() ?? 'web'}:${name}`;
