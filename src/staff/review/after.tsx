import { View } from '@tarojs/components';
import type { ReviewView } from '../../../types/reviews';
import { now } from '../../cloud';
import { Button, Card, TextArea } from '../../components';
import { useDraft } from '../../hooks/use-draft';
import { whenText } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import { Item, Part } from '../reports/part';
import { type Reviewing, useStepForm } from './use-step';
import { entryText } from './words';

const nothing: { text?: string } = {};

/** What was added to a signed review, and the form for more: the one thing that can still be written. */
export function Addenda(reviewing: Reviewing) {
  const { view } = reviewing;
  const draft = useDraft(`review-${view.month}-addendum`, nothing);
  const saving = useStepForm(reviewing, draft);
  if (view.state !== 'signed') return null;
  const save = () => saving.save({ name: 'append', text: draft.latest().text });
  return (
    <Card title="补充说明" aside={view.addenda.length > 0 ? `${view.addenda.length} 条` : undefined}>
      <View className="stack">
        {view.addenda.map(({ text, at, by }) => (
          <View key={at}>
            <View className="text text--lines">{text}</View>
            <View className="text text--tiny text--soft">
              {by ? `${by.title} ${by.name} · ` : ''}
              {whenText(at, now().toISOString())}
            </View>
          </View>
        ))}
        {view.steps.includes('append') && (
          <>
            <TextArea
              id="addendum"
              label="再补充一条"
              hint="写下后不能修改或删除"
              max={1000}
              value={draft.value.text}
              problem={saving.problems.text}
              onChange={(text) => draft.change({ text })}
            />
            {saving.failure && <Trouble failure={saving.failure} retry={saving.again} />}
            <View className="row card__actions">
              <Button tone="plain" busy={saving.busy} onTap={save}>
                补充
              </Button>
            </View>
          </>
        )}
      </View>
    </Card>
  );
}

/** Who did what when. */
export const Entries = ({ view: { history } }: { view: ReviewView }) => (
  <Part title="经过" none="还没有人写过。">
    {[...history].reverse().map((entry) => (
      <Item
        key={`${entry.at}-${entry.what}`}
        title={entryText(entry)}
        text={`${entry.by ? `${entry.by.title} ${entry.by.name} · ` : ''}${whenText(entry.at, now().toISOString())}`}
      />
    ))}
  </Part>
);
