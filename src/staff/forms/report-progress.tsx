import type { ActionForm } from '../../actions/form/action-form';
import { SwitchField, TextArea } from '../../components';
import { DueField } from '../parts/due-field';
import { OpenOfPlan } from '../parts/open-of-plan';
import { PhotosField } from '../parts/photos-field';
import { Replies } from '../parts/replies';

/** §3.5.2: what was done, and by when the resident hears again. */
export const reportProgress: ActionForm<'reportProgress'> = {
  initial: () => ({ text: '', photos: [], doneMeasures: [], important: false }),
  readers: 'public',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <TextArea
        id="text"
        label="进展"
        placeholder="做了什么、接下来做什么"
        max={1000}
        value={value.text}
        problem={problems.text}
        onChange={(text) => change({ text })}
      />
      <Replies view={view} action="reportProgress" value={value.text} onChange={(text) => change({ text })} />
      {view.stage === 'implementing' && view.plan && (
        <OpenOfPlan plan={view.plan} now={now} done={value} problems={problems} onChange={change} />
      )}
      <PhotosField
        id="photos"
        label="照片"
        optional
        value={value.photos ?? []}
        problem={problems.photos}
        onChange={(photos) => change({ photos })}
      />
      <DueField
        id="next-update-at"
        label="下次更新不晚于"
        hint="不选就按方案的间隔"
        optional
        now={now}
        days={[1, 2, 3]}
        value={value.nextUpdateAt}
        problem={problems.nextUpdateAt}
        onChange={(nextUpdateAt) => change({ nextUpdateAt })}
      />
      <SwitchField
        id="important"
        label="很重要，务必让住户知道"
        hint="推送不到时，改为打电话告知"
        on={value.important ?? false}
        onChange={(important) => change({ important })}
      />
    </>
  ),
};
