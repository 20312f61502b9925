import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components';

/** One column: a day or an hour. */
export interface Column {
  name: string;
  value: number;
  says: string;
  /** Opens the complaints behind it. */
  onTap?: (() => void) | undefined;
}

/** The column that is read: what it says, the ones beside it, and the complaints behind it. */
function Reading({
  column: { says, onTap },
  earlier,
  later,
}: {
  column: Column;
  earlier: (() => void) | undefined;
  later: (() => void) | undefined;
}) {
  return (
    <View className="row row--apart columns-chart__reading">
      <Button small tone="quiet" disabled={!earlier} onTap={() => earlier?.()}>
        往前
      </Button>
      <View className="text text--small text--strong">{says}</View>
      <Button small tone="quiet" disabled={!later} onTap={() => later?.()}>
        往后
      </Button>
      {onTap && (
        <Button small tone="plain" onTap={onTap}>
          看这些投诉
        </Button>
      )}
    </View>
  );
}

/** Columns side by side, one for each day or hour; a tap on one reads it, and the ones beside it are a step away. */
export function Columns({
  columns,
  from,
  to,
  most = Math.max(1, ...columns.map(({ value }) => value)),
  highest = `${most}`,
}: {
  columns: readonly Column[];
  from: string;
  to: string;
  /** What fills the height, and how it is written: the highest column unless said otherwise. */
  most?: number;
  highest?: string;
}) {
  const [chosen, setChosen] = useState<number>();
  const at = Math.min(chosen ?? columns.length - 1, columns.length - 1);
  const column = columns[at];
  return (
    <View>
      <View className="columns-chart">
        {columns.map(({ name, value, says }, index) => (
          <View
            className={`columns-chart__column${index === at ? ' columns-chart__column--read' : ''}`}
            key={name}
            ariaLabel={says}
            onClick={() => setChosen(index)}
          >
            <View
              className={`columns-chart__bar${value === 0 ? ' columns-chart__bar--none' : ''}`}
              style={{ height: `${(value / most) * 100}%` }}
            />
          </View>
        ))}
      </View>
      <View className="row row--apart columns-chart__axis">
        <View>{from}</View>
        <View>最高 {highest}</View>
        <View>{to}</View>
      </View>
      {column && (
        <Reading
          column={column}
          earlier={at > 0 ? () => setChosen(at - 1) : undefined}
          later={at < columns.length - 1 ? () => setChosen(at + 1) : undefined}
        />
      )}
    </View>
  );
}
