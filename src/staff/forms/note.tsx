import type { ActionForm } from '../../actions/form/action-form';
import { TextArea } from '../../components';
import { PhotosField } from '../parts/photos-field';

/** §3.3.2: for colleagues only. */
export const note: ActionForm<'note'> = {
  initial: () => ({ text: '', photos: [] }),
  readers: 'internal',
  Fields: ({ value, change, problems }) => (
    <>
      <TextArea
        id="text"
        label="备注"
        max={1000}
        value={value.text}
        problem={problems.text}
        onChange={(text) => change({ text })}
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
