import type { Visibility } from '../../../types/complaint';
import type { ActionForm } from '../../actions/form/action-form';
import { MomentField } from '../../actions/form/moment-field';
import { Chips, optionsOf, TextArea, TextField } from '../../components';
import { inquiryText, visibilityText } from '../../text';
import { EvidenceHints } from '../parts/evidence-hints';
import { ListField } from '../parts/list-field';
import { PhotosField } from '../parts/photos-field';

/** §3.3.1: one thing found out; internal unless the writer says otherwise (§3.3.2). */
export const addFinding: ActionForm<'addFinding'> = {
  initial: (_, now) => ({
    kind: 'siteVisit',
    at: now,
    text: '',
    persons: [],
    photos: [],
    visibility: 'internal',
  }),
  readers: ({ visibility }) => (visibility === 'public' ? 'public' : 'internal'),
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <EvidenceHints view={view} />
      <Chips
        id="visibility"
        label="谁能看到"
        options={optionsOf<Visibility>(visibilityText, ['internal', 'public'])}
        value={value.visibility}
        problem={problems.visibility}
        onChange={(visibility) => change({ visibility })}
      />
      <Chips
        id="kind"
        label="怎么查的"
        options={optionsOf(inquiryText)}
        value={value.kind}
        problem={problems.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextArea
        id="text"
        label="查到什么"
        max={1000}
        value={value.text}
        problem={problems.text}
        onChange={(text) => change({ text })}
      />
      <MomentField
        id="at"
        label="什么时候"
        now={now}
        value={value.at}
        problem={problems.at}
        onChange={(at) => change({ at })}
      />
      <TextField
        id="place"
        label="在哪里（仅内部）"
        optional
        value={value.place}
        problem={problems.place}
        onChange={(place) => change({ place })}
      />
      <ListField
        id="persons"
        label="问了谁（仅内部）"
        optional
        values={value.persons ?? []}
        max={10}
        placeholder="例如：夜班保安"
        problem={problems.persons}
        problems={problems}
        onChange={(persons) => change({ persons })}
      />
      <PhotosField
        id="photos"
        label="照片"
        optional
        value={value.photos ?? []}
        problem={problems.photos}
        onChange={(photos) => change({ photos })}
      />
    </>
  ),
};
