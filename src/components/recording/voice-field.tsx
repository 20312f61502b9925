import { useEffect, useRef, useState } from 'react';
import { canRecord, record } from '../../cloud/voice';
import { type Unsent, usePictures } from '../../hooks/use-pictures';
import { Field } from '../field/field';
import { OneFile } from './one-file';
import { RecordButton } from './record-button';
import { Wrong } from './wrong';

interface VoiceFieldProps {
  value: string | undefined;
  hint: string;
  unsent?: Unsent;
  onChange: (audio: string | undefined) => void;
  /** Something was said, or taken back. */
  onVoiced?: (voiced: boolean) => void;
}

/** Says it instead of writing it, a minute at most; kept and sent like a picture (C1.18). */
export function VoiceField({ value, hint, unsent, onChange, onVoiced }: VoiceFieldProps) {
  const [wrong, setWrong] = useState<string>();
  const [seconds, setSeconds] = useState<number>();
  const stop = useRef<() => void>();
  const arrived = ([fileId]: string[]) => onChange(fileId);
  const { sending, take, again, drop, remove } = usePictures(value ? [value] : [], 1, arrived, unsent);
  const [one] = sending;
  const recording = seconds !== undefined;

  useEffect(() => {
    if (!recording) return undefined;
    const counting = setInterval(() => setSeconds((before = 0) => before + 1), 1000);
    return () => clearInterval(counting);
  }, [recording]);
  useEffect(() => () => stop.current?.(), []);

  const start = () => {
    if (stop.current) return;
    setWrong(undefined);
    setSeconds(0);
    stop.current = record((voice) => {
      stop.current = undefined;
      setSeconds(undefined);
      if (typeof voice === 'string') return setWrong(voice);
      onVoiced?.(true);
      return take([voice]);
    });
  };
  const takeBack = () => {
    onVoiced?.(false);
    if (one) drop(one);
    else if (value) remove(value);
  };
  if (!canRecord()) return null;
  return (
    <Field id="audio" label="用嘴说" hint={hint} optional below={<Wrong text={wrong} />}>
      {value || one ? (
        <OneFile use="audio" value={value} sending={one} again={again} onRemove={takeBack} />
      ) : (
        <RecordButton
          recording={recording}
          seconds={seconds ?? 0}
          onStart={start}
          onStop={() => stop.current?.()}
        />
      )}
    </Field>
  );
}
