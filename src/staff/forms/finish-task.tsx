import type { ComplaintView } from '../../../types/views';
import type { ActionForm } from '../../actions/form/action-form';
import { Chips, TextArea } from '../../components';
import { PhotosField } from '../parts/photos-field';

const open = ({ tasks = [] }: ComplaintView) => tasks.filter(({ reportable }) => reportable);

/** §3.2.2: the task and its result. */
export const finishTask: ActionForm<'finishTask'> = {
  initial: (view) => ({ task: open(view)[0]?.index, result: '', photos: [] }),
  readers: 'internal',
  Fields: ({ view, value, change, problems }) => (
    <>
      <Chips
        id="task"
        label="哪一项任务"
        options={open(view).map(({ index, task, staff }) => ({
          value: String(index),
          label: task,
          hint: staff.name,
        }))}
        value={value.task === undefined ? undefined : String(value.task)}
        problem={problems.task}
        onChange={(task) => change({ task: Number(task) })}
      />
      <TextArea
        id="result"
        label="结果"
        max={1000}
        value={value.result}
        problem={problems.result}
        onChange={(result) => change({ result })}
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
