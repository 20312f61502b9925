import { Text, View } from '@tarojs/components';
import type { Owner, PromiseView } from '../../types/views';
import { now } from '../cloud';
import { clockText, ownerText, untilText, type Viewer, whenText } from '../text';
import { Echo } from './echo';

interface PromiseLineProps {
  next: PromiseView | undefined;
  owner: Owner;
  viewer: Viewer;
  plain?: boolean;
  note?: boolean;
}

/** The next promised time and who keeps it, on every screen (C1.3); a missed promise is said as plainly. */
export function PromiseLine({ next, owner, viewer, plain, note }: PromiseLineProps) {
  if (!next) return null;
  const at = now().toISOString();
  const late = !next.paused && (next.breached || next.dueAt < at);
  const who = ownerText(owner, viewer);
  return (
    <View
      className={`promise${late ? ' promise--late' : ''}${owner.kind === 'resident' && !late ? ' promise--calm' : ''}${plain ? ' promise--plain' : ''}`}
    >
      <Echo />
      <View className="promise__words">
        {clockText[next.clock]}
        {late ? '原定 ' : '不晚于 '}
        <Text className="promise__time">{whenText(next.dueAt, at)}</Text>
        {note ? (
          <Text className="promise__note">
            {who ? `${who} · ` : ''}
            {next.paused ? '计时已暂停' : untilText(next.dueAt, at)}
          </Text>
        ) : who ? (
          <Text className="promise__who">{who}</Text>
        ) : null}
      </View>
    </View>
  );
}
