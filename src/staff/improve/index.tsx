import { useRouter } from '@tarojs/taro';
import type { Beginning } from '../../../types/improvements';
import { now } from '../../cloud';
import { readParameter } from '../../cloud/parameter';
import { toPicker } from '../../text';
import { FromPoint } from './from-point';
import { FromProblem } from './from-problem';
import '../parts/parts.scss';

const originOf = ({ comment, month, decision }: Partial<Record<string, string>>): Beginning | undefined => {
  if (comment) return { kind: 'comment', id: comment };
  return month && decision ? { kind: 'decision', month, decision: Number(decision) } : undefined;
};

/** An improvement is proposed (§3.7.2): of a weak point `?point=&to=`, from a decision `?month=&decision=`, from a proposal `?comment=`, or of a problem alone. */
export default function ImprovePage() {
  const { params } = useRouter();
  const today = toPicker(now().toISOString()).date;
  const point = readParameter(params.point);
  if (point) return <FromPoint point={point} to={params.to || today} today={today} />;
  const origin = originOf(params);
  const mark = `improve-${params.comment ?? `${params.month ?? ''}-${params.decision ?? ''}`}`;
  return <FromProblem key={mark} origin={origin} mark={mark} today={today} />;
}
