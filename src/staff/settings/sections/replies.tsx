import { View } from '@tarojs/components';
import type { ReplyAction } from '../../../../types/replies';
import type { ReplySetting } from '../../../../types/settings';
import { Button, Chips, optionsOf, PickerField, TextArea } from '../../../components';
import { categoryText } from '../../../text';
import { FieldsCard } from '../../parts/fields-card';
import { houseReplies, replyText } from '../../parts/house-replies';
import type { SectionForm } from '../section';

const first: ReplyAction = 'reportProgress';

/** Ready words by step and, where wanted, by kind of complaint (§2.1). */
export const replies: SectionForm<'replies'> = ({ value: { replies: all }, problems, change }) => {
  const keep = (next: ReplySetting[]) => change({ replies: next });
  const set = (at: number, part: Partial<ReplySetting>) =>
    keep(all.map((one, other) => (other === at ? { ...one, ...part } : one)));
  return (
    <>
      {all
        .map((one, at) => ({ ...one, at, row: `reply-${at}` }))
        .map(({ at, row, ...one }) => (
          <FieldsCard key={row} title={replyText[one.action]}>
            <PickerField
              id={`${row}-action`}
              label="用在哪一步"
              options={optionsOf(replyText)}
              value={one.action}
              onChange={(action) => set(at, { action })}
            />
            <PickerField
              id={`${row}-category`}
              label="只用于哪一类投诉"
              optional
              options={optionsOf(categoryText)}
              value={one.category}
              onChange={(category) => set(at, { category })}
              onClear={() => set(at, { category: undefined })}
            />
            <TextArea
              id={`${row}-text`}
              label="内容"
              hint="{编号}、{客服电话} 会换成这件投诉的"
              max={500}
              value={one.text}
              problem={problems[`replies.${at}.text`] ?? problems[`replies.${at}`]}
              onChange={(text) => set(at, { text })}
            />
            <View className="row card__actions">
              <Button small tone="plain" onTap={() => keep(all.filter((_, other) => other !== at))}>
                删掉这一条
              </Button>
            </View>
          </FieldsCard>
        ))}
      <Chips
        id="begin-from"
        label="从通用模板开始"
        hint="没有设置的步骤，用通用模板"
        options={optionsOf(replyText)}
        value={undefined}
        onChange={(action) =>
          keep([...all, ...houseReplies[action].map((text) => ({ action, text }))].slice(0, 100))
        }
      />
      {all.length < 100 && (
        <Button tone="plain" onTap={() => keep([...all, { action: first, text: '' }])}>
          添加一条
        </Button>
      )}
    </>
  );
};
