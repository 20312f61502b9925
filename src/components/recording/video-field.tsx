import { useState } from 'react';
import type { LocalPhoto } from '../../cloud/files';
import { canSendVideo, chooseVideo } from '../../cloud/video';
import { type Unsent, usePictures } from '../../hooks/use-pictures';
import { Button } from '../button';
import { Field } from '../field/field';
import { OneFile } from './one-file';
import { Wrong } from './wrong';

interface VideoFieldProps {
  value: string | undefined;
  unsent?: Unsent;
  onChange: (video: string | undefined) => void;
}

/** One video of a minute at most, sent as soon as it is chosen, like the pictures (§3.1.2). */
export function VideoField({ value, unsent, onChange }: VideoFieldProps) {
  const [wrong, setWrong] = useState<string>();
  const choose = async (): Promise<LocalPhoto[]> => {
    const video = await chooseVideo();
    setWrong(typeof video === 'string' ? video : undefined);
    return typeof video === 'object' ? [video] : [];
  };
  const arrived = ([fileId]: string[]) => onChange(fileId);
  const { sending, add, again, drop, remove } = usePictures(value ? [value] : [], 1, arrived, unsent, choose);
  const [one] = sending;
  if (!canSendVideo()) return null;
  return (
    <Field id="video" label="视频" hint="最长 60 秒" optional below={<Wrong text={wrong} />}>
      {value || one ? (
        <OneFile
          use="video"
          value={value}
          sending={one}
          again={again}
          onRemove={() => (one ? drop(one) : value && remove(value))}
        />
      ) : (
        <Button tone="plain" small onTap={add}>
          加视频
        </Button>
      )}
    </Field>
  );
}
