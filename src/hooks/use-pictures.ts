import { useEffect, useRef, useState } from 'react';
import { discard } from '../cloud/discard';
import { choosePhotos, type LocalPhoto, upload } from '../cloud/upload';
import { useMe } from './use-me';
import { useUnsentPictures } from './use-unsent-pictures';

/** A picture on its way: how far it is, or that it did not arrive. */
export interface Sending extends LocalPhoto {
  percent: number;
  failed: boolean;
  arrived: Promise<boolean>;
}

/** Where pictures that have not arrived are kept beyond this visit, and those that were. */
export interface Unsent {
  begin: readonly LocalPhoto[];
  onChange: (photos: readonly LocalPhoto[]) => void;
}

/** Chooses pictures and sends them at once; a form waits for them (`useUnsentPictures`), and each that has arrived is told to `onChange`. */
export function usePictures(
  value: readonly string[],
  max: number,
  onChange: (fileIds: string[]) => void,
  unsent?: Unsent,
  choose = choosePhotos,
) {
  const [sending, setSending] = useState<Sending[]>([]);
  const under = useRef<Sending[]>([]);
  const sent = useRef(value);
  sent.current = value;
  const { me } = useMe();

  const show = (all: Sending[]) => {
    under.current = all;
    setSending(all);
    unsent?.onChange(all);
  };
  const mark = (path: string, part: Partial<Sending>) =>
    show(under.current.map((one) => (one.path === path ? { ...one, ...part } : one)));
  const drop = ({ path }: LocalPhoto) => show(under.current.filter((one) => one.path !== path));

  const send = async (photo: LocalPhoto, once: boolean): Promise<boolean> => {
    const fileId = me && (await upload(photo, me.folder, (percent) => mark(photo.path, { percent }), once));
    if (!under.current.some(({ path }) => path === photo.path)) {
      // One that was taken away meanwhile is no longer wanted.
      if (fileId) discard([fileId]);
      return true;
    }
    if (!fileId) {
      mark(photo.path, { failed: true });
      return false;
    }
    drop(photo);
    sent.current = [...sent.current, fileId];
    onChange([...sent.current]);
    return true;
  };
  const again = (photo: LocalPhoto, once = false): Promise<boolean> => {
    mark(photo.path, { failed: false, percent: 0 });
    const arrived = send(photo, once);
    mark(photo.path, { arrived });
    return arrived;
  };
  const take = (photos: readonly LocalPhoto[]) => {
    const arrived = Promise.resolve(false);
    show([...under.current, ...photos.map((photo) => ({ ...photo, percent: 0, failed: false, arrived }))]);
    for (const photo of photos) void again(photo);
  };
  const add = async () => take(await choose(max - sent.current.length - under.current.length));
  const remove = (fileId: string) => {
    discard([fileId]);
    sent.current = sent.current.filter((other) => other !== fileId);
    onChange([...sent.current]);
  };
  const beginning = useRef(() => unsent?.begin.length && take(unsent.begin));
  useEffect(() => void beginning.current(), []);

  useUnsentPictures(async () => {
    const all = under.current.map((one) => (one.failed ? again(one, true) : one.arrived));
    return (await Promise.all(all)).every(Boolean);
  });

  return {
    sending,
    take,
    add: () => void add(),
    again: (photo: LocalPhoto) => void again(photo),
    drop,
    remove,
  };
}
