import type { ExpectedView } from '../../types/views';
import { whenText } from './times';

/** When it will probably be done: a span where like cases tell, otherwise by the community's target; nothing before a kind is known (§3.1.3). */
export function completionText(
  { completeBy, likelyBy }: Pick<ExpectedView, 'completeBy' | 'likelyBy'>,
  now: string,
): string | undefined {
  if (!completeBy) return undefined;
  return likelyBy && likelyBy !== completeBy
    ? `${whenText(likelyBy, now)} 到 ${whenText(completeBy, now)}`
    : `${whenText(completeBy, now)} 前`;
}

/** What that time rests on, so that nobody takes an estimate for a promise (C1.9). */
export function basisText({ completeBy, basis, cases = 0 }: ExpectedView): string {
  if (!completeBy) return '分好类、受理之后，再告诉您预计完成的时间。';
  return basis === 'history'
    ? `按本小区近 180 天 ${cases} 件同类投诉的实际用时估算：一半在前一个时间前办完，十件里有八件在后一个时间前办完。`
    : '近 180 天办完的同类投诉不到 20 件，先按本小区公布的处理时限计算。';
}
