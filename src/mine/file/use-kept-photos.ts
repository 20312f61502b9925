import { useEffect, useRef, useState } from 'react';
import type { LocalPhoto } from '../../cloud/files';
import { forgetPhotos, keepPhoto, recallPhoto } from '../../cloud/kept-photos';
import { type KeptUse, keptAs } from '../../cloud/kept-use';
import type { Unsent } from '../../hooks/use-pictures';
import type { Entry } from '../../outbox/entries';

interface Keeping {
  entry: Entry;
  keep: (change: (unsent: string[]) => string[]) => void;
}

/** Keeps the chosen files of one use that have not arrived on this device, so that they outlive the app (§3.1.2); nothing until those kept before are found again. */
export function useKeptPhotos({ entry, keep }: Keeping, use: KeptUse): Unsent | undefined {
  const [begin, setBegin] = useState<{ key: string; photos: LocalPhoto[] }>();
  const known = useRef(new Map<string, string>());
  const latest = useRef(keep);
  latest.current = keep;
  const tell = () => {
    const mine = [...known.current.values()].filter(Boolean);
    latest.current((all) => [...all.filter((kept) => keptAs(kept) !== use), ...mine]);
  };

  const { key } = entry;
  const unsent = useRef(entry.unsent);
  unsent.current = entry.unsent;
  useEffect(() => {
    known.current = new Map();
    const recall = async () => {
      const photos: LocalPhoto[] = [];
      for (const kept of unsent.current) {
        const photo = keptAs(kept) === use ? await recallPhoto(kept) : undefined;
        if (!photo) continue;
        known.current.set(photo.path, kept);
        photos.push(photo);
      }
      setBegin({ key, photos });
    };
    void recall();
  }, [key, use]);

  const keepNew = async (photo: LocalPhoto) => {
    const mine = known.current;
    mine.set(photo.path, '');
    const kept = await keepPhoto(photo).catch(() => undefined);
    if (!kept) return;
    if (mine !== known.current || !mine.has(photo.path)) return forgetPhotos([kept]);
    mine.set(photo.path, kept);
    tell();
  };
  const onChange = (photos: readonly LocalPhoto[]) => {
    const gone = [...known.current].filter(([path]) => !photos.some((photo) => photo.path === path));
    for (const [path] of gone) known.current.delete(path);
    if (gone.length > 0) {
      tell();
      void forgetPhotos(gone.flatMap(([, kept]) => kept || []));
    }
    for (const photo of photos) if (!known.current.has(photo.path)) void keepNew(photo);
  };
  return begin?.key === key ? { begin: begin.photos, onChange } : undefined;
}
