import { type ComponentProps, useRef, useState } from 'react';
import { discard } from '../../cloud/discard';
import { PhotoGrid } from '../../components';
import { CoveringSheet } from '../covering/covering-sheet';

/** Pictures that staff add: other people's faces in them can be covered before they go on file (§3.3.1). */
export function PhotosField(props: Omit<ComponentProps<typeof PhotoGrid>, 'onCover'>) {
  const { value, onChange } = props;
  // Others may arrive while one is being covered.
  const latest = useRef(value);
  latest.current = value;
  const [fileId, setFileId] = useState<string>();
  const close = () => setFileId(undefined);
  return (
    <>
      <PhotoGrid {...props} onCover={setFileId} />
      {fileId ? (
        <CoveringSheet
          fileId={fileId}
          onClose={close}
          onDone={(covered) => {
            discard([fileId]);
            onChange(latest.current.map((id) => (id === fileId ? covered : id)));
            close();
          }}
        />
      ) : null}
    </>
  );
}
