import type { Figure, FigureValue, WaitFigure } from '../../types/insight';

/** With whom a complaint waited, as staff say it. */
export const waitText = {
  desk: '客服受理',
  handler: '负责人处理',
  supervisor: '主管审批',
  manager: '项目经理决定',
  resident: '等住户',
  external: '等外单位或配件',
  main: '跟随主案',
} satisfies Record<WaitFigure['who'], string>;

/** What a place is. */
export const placeText = (kind: 'building' | 'public' | 'nowhere', name: string): string =>
  kind === 'nowhere' ? '没有写明' : kind === 'building' && /^\d+$/.test(name) ? `${name}号楼` : name;

/** A column of ages in days: after one end, up to another. */
export const ageText = (after: number | null, upTo: number | null): string =>
  upTo === null ? `${after} 天以上` : after === null ? `${upTo} 天以内` : `${after + 1}–${upTo} 天`;

/** A length in minutes, in the unit that one would say it in. */
export function lengthText(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)} 分钟`;
  if (minutes < 48 * 60) return `${(minutes / 60).toFixed(1)} 小时`;
  return `${(minutes / 1440).toFixed(1)} 天`;
}

/** A figure in one period: a dash where there is nothing to divide by. */
export function valueText({ unit }: Figure, { value }: FigureValue): string {
  if (value === null) return '–';
  if (unit === 'share') return `${Math.round(value * 100)}%`;
  return unit === 'minutes' ? lengthText(value) : `${value}`;
}

/** What a figure rests on: so many of so many. */
export function basisText({ unit }: Figure, { part, whole }: FigureValue): string {
  if (unit === 'share') return whole ? `${part} / ${whole}` : '期内没有';
  return unit === 'minutes' ? `${part} 件` : '件';
}

/** How a figure moved against the period before. */
export function changeText(figure: Figure): string | undefined {
  const { now, before, unit } = figure;
  if (!before || before.value === null || now.value === null) return undefined;
  const difference = now.value - before.value;
  const size = Math.abs(difference);
  const words =
    unit === 'share'
      ? `${Math.round(size * 100)} 个百分点`
      : unit === 'minutes'
        ? lengthText(size)
        : `${size} 件`;
  if (words.startsWith('0 ')) return '与上期持平';
  return `比上期${difference > 0 ? '多' : '少'} ${words}`;
}
