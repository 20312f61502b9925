import { View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '../../cloud';
import { Button, Card, ManyChips, TextArea } from '../../components';
import { useDraft } from '../../hooks/use-draft';
import { whenText } from '../../text';
import { Trouble } from '../parts/admin-trouble';
import { Missing } from './missing';
import { type Reviewing, useStepForm } from './use-step';
import { missingText } from './words';

type Closing = Reviewing & { close: () => void };

const Buttons = ({ busy, save, close }: { busy: boolean; save: () => void; close: () => void }) => (
  <View className="row row--wrap card__actions">
    <Button busy={busy} onTap={save}>
      保存
    </Button>
    <Button tone="quiet" disabled={busy} onTap={close}>
      先不
    </Button>
  </View>
);

function SummaryForm({ close, ...reviewing }: Closing) {
  const { view } = reviewing;
  const draft = useDraft<{ text: string }>(`review-${view.month}-summary`, {
    text: view.summary?.text ?? '',
  });
  const saving = useStepForm(reviewing, draft, close);
  const save = () => saving.save({ name: 'summarise', text: draft.latest().text });
  return (
    <View className="stack review__form">
      <TextArea
        id="summary"
        label="这个月怎么样"
        hint="好在哪里、问题在哪里、接下来怎么改。不写住户的姓名、电话和房号。"
        max={2000}
        value={draft.value.text}
        problem={saving.problems.text}
        onChange={(text) => draft.change({ text })}
      />
      {saving.failure && <Trouble failure={saving.failure} retry={saving.again} />}
      <Buttons busy={saving.busy} save={save} close={close} />
    </View>
  );
}

/** The summary of a review: the last one that was written. */
export function Summary({ asked, ...reviewing }: Reviewing & { asked: boolean }) {
  const { view } = reviewing;
  const { summary, steps, missing } = view;
  const [open, setOpen] = useState(false);
  const writes = steps.includes('summarise');
  return (
    <Card title="总结">
      {asked && missing.includes('summary') && <Missing>{missingText(view).summary}</Missing>}
      {summary ? (
        <>
          <View className="text text--lines">{summary.text}</View>
          <View className="text text--tiny text--soft">
            {summary.by ? `${summary.by.name} · ` : ''}
            {whenText(summary.at, now().toISOString())}
          </View>
        </>
      ) : (
        !open && <View className="text text--soft">还没有写。</View>
      )}
      {writes && !open && (
        <View className="row row--wrap card__actions">
          <Button small tone="plain" onTap={() => setOpen(true)}>
            {summary ? '改写' : '写总结'}
          </Button>
        </View>
      )}
      {writes && open && <SummaryForm {...reviewing} close={() => setOpen(false)} />}
    </Card>
  );
}

function ParticipantsForm({ close, ...reviewing }: Closing) {
  const { view } = reviewing;
  const draft = useDraft<{ staffIds: string[] }>(`review-${view.month}-participants`, {
    staffIds: view.participants.map(({ id }) => id),
  });
  const saving = useStepForm(reviewing, draft, close);
  const save = () => {
    const staffIds = draft.latest().staffIds.filter((id) => view.colleagues.some((one) => one.id === id));
    saving.save({ name: 'attend', staffIds });
  };
  return (
    <View className="stack review__form">
      <ManyChips
        id="participants"
        label="谁参加了"
        options={view.colleagues.map(({ id, name, title }) => ({ value: id, label: `${title} ${name}` }))}
        values={draft.value.staffIds}
        problem={saving.problems.staffIds}
        onChange={(staffIds) => draft.change({ staffIds })}
      />
      {saving.failure && <Trouble failure={saving.failure} retry={saving.again} />}
      <Buttons busy={saving.busy} save={save} close={close} />
    </View>
  );
}

/** Who took part in a review. */
export function Participants({ asked, ...reviewing }: Reviewing & { asked: boolean }) {
  const { view } = reviewing;
  const { participants, steps, missing } = view;
  const [open, setOpen] = useState(false);
  const writes = steps.includes('attend');
  return (
    <Card title="参加人" aside={participants.length > 0 ? `${participants.length} 位` : undefined}>
      {asked && missing.includes('participants') && <Missing>{missingText(view).participants}</Missing>}
      {!open && (
        <View className={participants.length > 0 ? 'text' : 'text text--soft'}>
          {participants.length > 0
            ? participants.map(({ title, name }) => `${title} ${name}`).join('、')
            : '还没有登记。'}
        </View>
      )}
      {writes && !open && (
        <View className="row row--wrap card__actions">
          <Button small tone="plain" onTap={() => setOpen(true)}>
            {participants.length > 0 ? '更改' : '登记参加人'}
          </Button>
        </View>
      )}
      {writes && open && <ParticipantsForm {...reviewing} close={() => setOpen(false)} />}
    </Card>
  );
}
