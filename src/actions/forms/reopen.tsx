import { PhotoGrid, TextArea } from '../../components';
import type { ActionForm } from '../form/action-form';

/** T20: what has come back, and since when. */
export const reopen: ActionForm<'reopen'> = {
  initial: () => ({ reason: '', photos: [] }),
  readers: 'public',
  lead: '我们会让主管重新研究，并告诉您怎么处理。',
  Fields: ({ value, change, problems }) => (
    <>
      <TextArea
        id="reason"
        label="又出现了什么情况"
        placeholder="例如：修好一周后又开始漏水"
        max={1000}
        value={value.reason}
        problem={problems.reason}
        onChange={(reason) => change({ reason })}
      />
      <PhotoGrid
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
