import type { Problems } from '../../actions/form/examine';
import { TextField } from '../../components';
import { PhotosField } from './photos-field';
import { Phrases } from './phrases';

interface Evidence {
  photos?: string[];
  noPhotoReason?: string;
}

interface EvidenceFieldProps {
  label: string;
  value: Evidence;
  problems: Problems;
  onChange: (part: Evidence) => void;
}

/** The reason is missing where there are no pictures either. */
export const lacksEvidence = ({ photos, noPhotoReason }: Evidence): Problems =>
  photos?.length || noPhotoReason?.trim() ? {} : { noPhotoReason: 'REQUIRED' };

/** Pictures, or in their place a written reason why there are none (T10, T15). */
export function EvidenceField({ label, value, problems, onChange }: EvidenceFieldProps) {
  const photos = value.photos ?? [];
  return (
    <>
      <PhotosField
        id="photos"
        label={label}
        hint="没有照片时，请写明原因"
        value={photos}
        problem={problems.photos}
        onChange={(chosen) => onChange({ photos: chosen })}
      />
      {photos.length === 0 && (
        <>
          <TextField
            id="no-photo-reason"
            label="没有照片的原因"
            value={value.noPhotoReason}
            problem={problems.noPhotoReason}
            onChange={(noPhotoReason) => onChange({ noPhotoReason })}
          />
          <Phrases
            phrases={['电话里已核实，无需拍照', '属于服务类问题，没有现场']}
            value={value.noPhotoReason}
            onChange={(noPhotoReason) => onChange({ noPhotoReason })}
          />
        </>
      )}
    </>
  );
}
