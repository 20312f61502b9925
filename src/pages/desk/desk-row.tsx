import { View } from '@tarojs/components';
import type { ComplaintRow } from '../../../types/lists';
import { Badge, Card } from '../../components';
import { foldedText } from '../../components/folded';
import {
  clockText,
  kindText,
  ownerText,
  severityText,
  slotText,
  stageStaffText,
  untilText,
  whenText,
} from '../../text';

const SOON = 4 * 60 * 60_000;

/** How pressing the next promised time is. */
export function pressure({ next }: ComplaintRow, now: string): 'danger' | 'promise' | 'quiet' {
  if (!next || next.paused) return 'quiet';
  if (next.breached || next.dueAt < now) return 'danger';
  return Date.parse(next.dueAt) - Date.parse(now) < SOON ? 'promise' : 'quiet';
}

/** Whom the handler waits for, and since when (§7). */
const awaitedText = ({ kind, since, ...who }: NonNullable<ComplaintRow['awaited']>, now: string): string =>
  `等${kind === 'external' ? '外部单位' : ownerText({ kind, ...who }, 'staff')} · ${whenText(since, now)}起`;

interface DeskRowProps {
  row: ComplaintRow;
  now: string;
  chosen: boolean;
  onTap: () => void;
}

/** One complaint on the desk: what is due and when, who has it, and whether it burns. */
export function DeskRow({ row, now, chosen, onTap }: DeskRowProps) {
  const { next } = row;
  const who = ownerText(row.owner, 'staff');
  return (
    <View className={`desk-row${row.danger ? ' desk-row--danger' : ''}${chosen ? ' desk-row--chosen' : ''}`}>
      <Card onTap={onTap}>
        <View className="row row--apart">
          <View className="row row--wrap grow">
            <View className="text text--strong">{kindText(row)}</View>
            {row.danger && <Badge tone="danger">有危险</Badge>}
            {!row.danger && row.severity !== 'normal' && (
              <Badge tone="danger">{severityText[row.severity]}</Badge>
            )}
            {row.escalation > 0 && <Badge tone="danger">已升级 {row.escalation} 级</Badge>}
            {row.repeat && <Badge tone="promise">重复投诉</Badge>}
            {row.round > 1 && <Badge tone="promise">第 {row.round} 轮</Badge>}
          </View>
          <Badge tone={row.waitsForYou ? 'tint' : 'quiet'}>{stageStaffText[row.stage]}</Badge>
        </View>
        <View className="desk-row__place text text--small">{row.place}</View>
        <View className="desk-row__words text text--small text--soft">
          {row.abusive ? foldedText : row.excerpt}
        </View>
        {row.visit && <View className="text text--small text--strong">上门 {slotText(row.visit)}</View>}
        <View className="row row--apart desk-row__foot">
          {next ? (
            <View className={`desk-row__due desk-row__due--${pressure(row, now)}`}>
              {clockText[next.clock]} {whenText(next.dueAt, now)}
              {' · '}
              {next.paused ? '计时已暂停' : untilText(next.dueAt, now)}
            </View>
          ) : (
            <View className="text text--small text--soft">没有待办</View>
          )}
          <View className="text text--tiny text--soft">
            {row.awaited ? awaitedText(row.awaited, now) : row.waitsForYou ? '等您办' : who}
          </View>
        </View>
      </Card>
    </View>
  );
}
