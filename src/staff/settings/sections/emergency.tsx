import { View } from '@tarojs/components';
import type { EmergencyLine } from '../../../../types/danger';
import { Button, ManyChips, optionsOf, TextField } from '../../../components';
import { dangerText } from '../../parts/danger-words';
import { FieldsCard } from '../../parts/fields-card';
import type { SectionForm } from '../section';

/** Numbers of the community's own for some kinds of harm (C3). */
export const emergency: SectionForm<'emergency'> = ({ value: { lines }, problems, change }) => {
  const set = (at: number, part: Partial<EmergencyLine>) =>
    change({ lines: lines.map((one, other) => (other === at ? { ...one, ...part } : one)) });
  return (
    <>
      {lines
        .map((one, at) => ({ ...one, at, row: `line-${at}` }))
        .map(({ at, row, ...one }) => (
          <FieldsCard key={row} title={one.name || '应急电话'}>
            <TextField
              id={`${row}-name`}
              label="名称"
              placeholder="例如：电梯维保 24 小时"
              value={one.name}
              problem={problems[`lines.${at}.name`]}
              onChange={(name) => set(at, { name })}
            />
            <TextField
              id={`${row}-number`}
              label="电话"
              value={one.number}
              problem={problems[`lines.${at}.number`] ?? problems[`lines.${at}`]}
              onChange={(number) => set(at, { number })}
            />
            <ManyChips
              id={`${row}-kinds`}
              label="遇到什么情况时显示"
              options={optionsOf(dangerText)}
              values={one.kinds}
              problem={problems[`lines.${at}.kinds`]}
              onChange={(kinds) => set(at, { kinds })}
            />
            <View className="row card__actions">
              <Button
                small
                tone="plain"
                onTap={() => change({ lines: lines.filter((_, other) => other !== at) })}
              >
                删掉这个电话
              </Button>
            </View>
          </FieldsCard>
        ))}
      {lines.length < 8 && (
        <Button tone="plain" onTap={() => change({ lines: [...lines, { name: '', number: '', kinds: [] }] })}>
          添加应急电话
        </Button>
      )}
    </>
  );
};
