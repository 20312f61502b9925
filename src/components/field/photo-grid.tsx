import { Image, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { choosePhotos, type LocalPhoto, upload } from '../../cloud/upload';
import { useMe } from '../../hooks/use-me';
import { useUrls } from '../../hooks/use-urls';
import { Tap } from '../tap';
import { Field, type FieldProps } from './field';

interface PhotoGridProps extends FieldProps {
  value: readonly string[];
  max?: number;
  onChange: (fileIds: string[]) => void;
}

type Sending = LocalPhoto & { percent: number; failed: boolean };

/** Pictures that are sent as soon as they are chosen; one that did not arrive stays and is sent again at a tap. */
export function PhotoGrid({ value, max = 9, onChange, ...field }: PhotoGridProps) {
  const [sending, setSending] = useState<Sending[]>([]);
  const sent = useRef(value);
  sent.current = value;
  const urls = useUrls(value);
  const { me } = useMe();

  const mark = (path: string, part: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.path === path ? { ...one, ...part } : one)));

  const start = async (photo: LocalPhoto) => {
    mark(photo.path, { failed: false, percent: 0 });
    const fileId = me && (await upload(photo, me.id, (percent) => mark(photo.path, { percent })));
    if (!fileId) return mark(photo.path, { failed: true });
    setSending((all) => all.filter((one) => one.path !== photo.path));
    sent.current = [...sent.current, fileId];
    onChange([...sent.current]);
  };

  const add = async () => {
    const photos = await choosePhotos(max - value.length - sending.length);
    setSending((all) => [...all, ...photos.map((photo) => ({ ...photo, percent: 0, failed: false }))]);
    for (const photo of photos) void start(photo);
  };

  return (
    <Field {...field}>
      <View className="photo-grid">
        {value.map((id, at) => (
          <View className="photo-grid__cell" key={id}>
            <Image className="photo-grid__photo" src={urls[id] ?? ''} mode="aspectFill" />
            <Tap
              className="photo-grid__remove"
              says={`删除第 ${at + 1} 张照片`}
              onTap={() => onChange(value.filter((other) => other !== id))}
            >
              ×
            </Tap>
          </View>
        ))}
        {sending.map((photo) => (
          <View className="photo-grid__cell" key={photo.path}>
            <Image className="photo-grid__photo" src={photo.path} mode="aspectFill" />
            <View className="photo-grid__state" onClick={photo.failed ? () => void start(photo) : undefined}>
              {photo.failed ? '没传上，点此重试' : `${photo.percent}%`}
            </View>
          </View>
        ))}
        {value.length + sending.length < max ? (
          <Tap className="photo-grid__add" onTap={() => void add()}>
            <View className="photo-grid__plus">+</View>加照片
          </Tap>
        ) : null}
      </View>
    </Field>
  );
}
