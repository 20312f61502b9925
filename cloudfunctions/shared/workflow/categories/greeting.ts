const greeting =
  /^\s*(?:尊敬的[^，,。！!：:\n]{1,20}[，,。！!：:\s]*)?(?:(?:您|你|您们|你们)好[，,。！!：:；;\s]*)?/;

/** A text from where its matter begins: how letters open says nothing of it. */
export const withoutGreeting = (text: string): string => text.replace(greeting, '');
