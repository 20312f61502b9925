import { View } from '@tarojs/components';
import { Tap } from '../../components';

/** One cell: where, of what, how many. */
export interface Cell {
  row: string;
  column: string;
  count: number;
  onTap: (() => void) | undefined;
}

const MOST_ROWS = 12;

const byCount = (cells: readonly Cell[], name: (cell: Cell) => string): string[] => {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(name(cell), (sums.get(name(cell)) ?? 0) + cell.count);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([one]) => one);
};

/** In which of three shades a number is drawn; the number stands in the cell, so nothing is told by colour alone. */
const shadeOf = (count: number, most: number): number => Math.max(1, Math.ceil((count / most) * 3));

/** Places against kinds of matter, the busiest first; the whole scrolls sideways where it is too wide. */
export function Grid({ cells }: { cells: readonly Cell[] }) {
  const rows = byCount(cells, ({ row }) => row).slice(0, MOST_ROWS);
  const columns = byCount(
    cells.filter(({ row }) => rows.includes(row)),
    ({ column }) => column,
  );
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return (
    <View className="heat">
      <View className="heat__row">
        <View className="heat__name" />
        {columns.map((column) => (
          <View className="heat__head" key={column}>
            {column}
          </View>
        ))}
      </View>
      {rows.map((row) => (
        <View className="heat__row" key={row}>
          <View className="heat__name">{row}</View>
          {columns.map((column) => {
            const cell = cells.find((one) => one.row === row && one.column === column);
            return cell?.onTap ? (
              <Tap
                className={`heat__cell heat__cell--${shadeOf(cell.count, most)}`}
                key={column}
                says={`${row} ${column} ${cell.count} 件`}
                explains="查看这些投诉"
                onTap={cell.onTap}
              >
                {cell.count}
              </Tap>
            ) : (
              <View className="heat__cell" key={column} ariaLabel={`${row} ${column} 没有`}>
                ·
              </View>
            );
          })}
        </View>
      ))}
    </View>
  );
}
