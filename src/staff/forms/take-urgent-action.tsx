import type { ActionForm } from '../../actions/form/action-form';
import { MomentField } from '../../actions/form/moment-field';
import { TextArea } from '../../components';
import { PhotosField } from '../parts/photos-field';
import { Replies } from '../parts/replies';

/** §3.4.1: what was done at once; approval comes afterwards. */
export const takeUrgentAction: ActionForm<'takeUrgentAction'> = {
  initial: (_, now) => ({ what: '', at: now, photos: [] }),
  readers: 'internal',
  lead: '住户会看到已做紧急处置。先处置、后补批：登记后 24 小时内提交方案补办审批。',
  Fields: ({ view, now, value, change, problems }) => (
    <>
      <TextArea
        id="what"
        label="做了什么"
        max={1000}
        value={value.what}
        problem={problems.what}
        onChange={(what) => change({ what })}
      />
      <Replies
        view={view}
        action="takeUrgentAction"
        value={value.what}
        onChange={(what) => change({ what })}
      />
      <MomentField
        id="at"
        label="什么时候"
        now={now}
        value={value.at}
        problem={problems.at}
        onChange={(at) => change({ at })}
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
