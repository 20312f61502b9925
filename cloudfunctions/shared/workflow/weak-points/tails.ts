const COEFFICIENTS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/** The natural logarithm of the gamma function for positive numbers (C. Lanczos 1964, SIAM J. Numer. Anal. B 1, with g = 7). */
export const lnGamma = (x: number): number => {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  const series = COEFFICIENTS.reduce((sum, c, index) => sum + c / (z + index + 1), 0.9999999999998099);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
};

const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);
const lnChoose = (n: number, k: number): number => lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);

const sum = (from: number, to: number, lnChance: (k: number) => number): number => {
  let total = 0;
  for (let k = from; k <= to; k++) total += Math.exp(lnChance(k));
  return Math.min(1, total);
};

/** How likely at least `x` of `n` are when each is a hit with chance `share`. */
export const binomialTail = (x: number, n: number, share: number): number => {
  if (x <= 0) return 1;
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  return sum(x, n, (k) => lnChoose(n, k) + k * Math.log(share) + (n - k) * Math.log1p(-share));
};

/** How likely at least `x` of `n` are when the chance of a hit itself varies as a beta distribution says. */
export const betaBinomialTail = (x: number, n: number, a: number, b: number): number =>
  x <= 0 ? 1 : sum(x, n, (k) => lnChoose(n, k) + lnBeta(k + a, n - k + b) - lnBeta(a, b));

/** How likely at least `x` hits are among `drawn` of `all` of which `hits` are hits (Fisher's exact test, one-sided: R. A. Fisher 1935, J. R. Stat. Soc. 98, 39–82). */
export const hypergeometricTail = (x: number, drawn: number, hits: number, all: number): number => {
  const least = Math.max(0, drawn + hits - all);
  if (x <= least) return 1;
  return sum(
    x,
    Math.min(drawn, hits),
    (k) => lnChoose(hits, k) + lnChoose(all - hits, drawn - k) - lnChoose(all, drawn),
  );
};
