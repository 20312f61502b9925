import { View } from '@tarojs/components';
import type { BreachCause } from '../../../types/reviews';
import { Button, Chips, optionsOf, Sheet, TextArea } from '../../components';
import { useDraft } from '../../hooks/use-draft';
import { Trouble } from '../parts/admin-trouble';
import { type Reviewing, useStepForm } from './use-step';
import { causeText } from './words';

interface Typed {
  kind?: BreachCause;
  words?: string;
}

const nothing: Typed = {};

/** One cause for all the breaches that were chosen. */
export function CauseSheet({
  breaches,
  close,
  done,
  ...reviewing
}: Reviewing & { breaches: readonly string[]; close: () => void; done: () => void }) {
  const draft = useDraft<Typed>(`review-${reviewing.view.month}-cause`, nothing);
  const { problems, ...saving } = useStepForm(reviewing, draft, done);
  const save = () => saving.save({ name: 'explain', breaches: [...breaches], cause: draft.latest() });
  const { kind, words } = draft.value;
  return (
    <Sheet title={`这 ${breaches.length} 次为什么超时`} onClose={close}>
      <View className="stack">
        <Chips
          id="cause"
          label="原因"
          options={optionsOf(causeText)}
          value={kind}
          problem={problems.kind ?? problems.breaches}
          onChange={(chosen) => draft.change({ kind: chosen })}
        />
        <TextArea
          id="cause-words"
          label="说明"
          optional={kind !== 'other'}
          hint="不写住户的姓名、电话和房号"
          max={200}
          value={words}
          problem={problems.words}
          onChange={(text) => draft.change({ words: text })}
        />
        {saving.failure && <Trouble failure={saving.failure} retry={saving.again} />}
        <View className="sheet__buttons">
          <Button busy={saving.busy} onTap={save}>
            保存原因
          </Button>
          <Button tone="quiet" disabled={saving.busy} onTap={close}>
            先不
          </Button>
        </View>
      </View>
    </Sheet>
  );
}
