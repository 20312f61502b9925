/** What each of many chances is worth when all of them were looked at together: the share of false alarms among everything that is at most so unlikely (Y. Benjamini, Y. Hochberg 1995, J. R. Stat. Soc. B 57, 289–300; valid for tests that depend on each other positively: Benjamini, Yekutieli 2001, Ann. Stat. 29, 1165–1188). */
export const falseDiscovery = (chances: readonly number[]): number[] => {
  const order = chances.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const shares: number[] = [];
  let least = 1;
  order.forEach(({ p, index }, place) => {
    least = Math.min(least, p * (chances.length / (chances.length - place)));
    shares[index] = least;
  });
  return shares;
};
