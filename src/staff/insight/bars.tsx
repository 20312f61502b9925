import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Tap } from '../../components';
import { type Way, Ways } from './ways';

/** One line of a bar chart; `before` draws where the period before stood. */
export interface Bar {
  name: string;
  value: number;
  before?: number | undefined;
  says: string;
  late?: boolean;
  /** Opens the complaints behind it. */
  onTap?: (() => void) | undefined;
  /** Where it is made of several numbers: the ways to each. */
  ways?: readonly Way[];
}

function Row({ bar: { name, says, onTap }, children }: { bar: Bar; children: ReactNode }) {
  return onTap ? (
    <Tap
      className="bars__row bars__row--tap"
      pressedClassName="card--pressed"
      says={`${name} ${says}`}
      explains="查看这些投诉"
      onTap={onTap}
    >
      {children}
    </Tap>
  ) : (
    <View className="bars__row" ariaLabel={`${name} ${says}`}>
      {children}
    </View>
  );
}

/** Bars of one measure, the longest filling the width; numbers stand beside them, so nothing is told by length alone. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.flatMap(({ value, before }) => [value, before ?? 0]));
  const share = (value: number) => `${Math.max(0, Math.min(100, (value / most) * 100))}%`;
  return (
    <View className="bars">
      {bars.map((bar) => (
        <Row bar={bar} key={bar.name}>
          <View className="row row--apart">
            <View className="text text--small grow">{bar.name}</View>
            <View className="bars__number">{bar.says}</View>
          </View>
          <View className="bars__track">
            <View
              className={`bars__bar${bar.late ? ' bars__bar--late' : ''}`}
              style={{ width: share(bar.value) }}
            />
            {bar.before !== undefined && (
              <View className="bars__before" style={{ left: share(bar.before) }} />
            )}
          </View>
          {bar.ways && <Ways ways={bar.ways} />}
        </Row>
      ))}
    </View>
  );
}
