/** Where the letter that is answered begins, as mail programs in China and elsewhere write it. */
const quoteBegins: readonly RegExp[] = [
  /^\s*-{2,}\s*(原始邮件|原邮件|回复的原邮件|转发邮件信息|Original Message|Original|Forwarded message)\s*-{2,}/i,
  /^\s*-{6,}\s*$/,
  /^\s*_{10,}\s*$/,
  /^\s*(在|于)\s*\d{4}[-年/].{0,80}(写道|写道：|写道:)\s*$/,
  /^.{0,60}于\s*\d{4}年.{0,60}写道[：:]\s*$/,
  /^\s*On .{6,120} wrote:\s*$/i,
  /^\s*(发件人|寄件者|From)\s*[:：].+/i,
];

/** Where a signature begins: the dashes of the standard, or what a phone adds. */
const signatureBegins: readonly RegExp[] = [
  /^-- ?$/,
  /^\s*(发自|来自)我的\s*\S+/,
  /^\s*(发送自|从)\s*.{0,20}(Outlook|网易邮箱|QQ邮箱|手机)/,
  /^\s*Sent from my \S+/i,
  /^\s*Get Outlook for /i,
];

const firstOf = (lines: readonly string[], patterns: readonly RegExp[]): number => {
  const at = lines.findIndex((line) => patterns.some((pattern) => pattern.test(line)));
  return at < 0 ? lines.length : at;
};

/** A header of a quoted letter may only be one when something was written before it. */
const written = (lines: readonly string[]): boolean => lines.some((line) => line.trim() !== '');

/** What somebody wrote themselves in a letter: without the letter they answer and without their signature. */
export const ownWords = (text: string): string => {
  const lines = text
    .replaceAll('\r\n', '\n')
    .replaceAll(/[\u200b\ufeff]/g, '')
    .split('\n');
  const bare = lines.filter((line) => !/^\s*>/.test(line));
  const untilQuote = bare.slice(0, firstOf(bare, quoteBegins));
  const own = untilQuote.slice(0, firstOf(untilQuote, signatureBegins));
  const kept = written(own) ? own : untilQuote;
  return kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
};
