import { Image, View } from '@tarojs/components';
import { type Unsent, usePictures } from '../../hooks/use-pictures';
import { useUrls } from '../../hooks/use-urls';
import { Tap } from '../tap';
import { Group } from './controls';
import { Field, type FieldProps } from './field';

interface PhotoGridProps extends FieldProps {
  value: readonly string[];
  max?: number;
  unsent?: Unsent;
  onChange: (fileIds: string[]) => void;
  /** Something in a picture is to be covered. */
  onCover?: (fileId: string) => void;
}

const Remove = ({ at, onTap }: { at: number; onTap: () => void }) => (
  <Tap className="photo-grid__remove" says={`删除第 ${at + 1} 张照片`} onTap={onTap}>
    ×
  </Tap>
);

/** Pictures that are sent as soon as they are chosen; one that did not arrive stays, and is sent again at a tap or with the form. */
export function PhotoGrid({ value, max = 9, unsent, onChange, onCover, ...field }: PhotoGridProps) {
  const { sending, add, again, drop, remove } = usePictures(value, max, onChange, unsent);
  const urls = useUrls(value);
  const failed = sending.some((photo) => photo.failed);
  return (
    <Field
      {...field}
      below={
        failed ? <View className="field__problem">没传上的照片会随表单再传一次；不要了就删掉。</View> : null
      }
    >
      <Group id={field.id} label={field.label} className="photo-grid">
        {value.map((id, at) => (
          <View className="photo-grid__cell" key={id}>
            <Image className="photo-grid__photo" src={urls[id] ?? ''} mode="aspectFill" />
            <Remove at={at} onTap={() => remove(id)} />
            {onCover ? (
              <Tap
                className="photo-grid__cover"
                says={`遮住第 ${at + 1} 张照片里的人脸`}
                onTap={() => onCover(id)}
              >
                遮挡
              </Tap>
            ) : null}
          </View>
        ))}
        {sending.map((photo, at) => (
          <View className="photo-grid__cell" key={photo.path}>
            <Image className="photo-grid__photo" src={photo.path} mode="aspectFill" />
            {photo.failed ? (
              <Tap className="photo-grid__state" onTap={() => again(photo)}>
                没传上 点此重试
              </Tap>
            ) : (
              <View className="photo-grid__state">{photo.percent}%</View>
            )}
            <Remove at={value.length + at} onTap={() => drop(photo)} />
          </View>
        ))}
        {value.length + sending.length < max ? (
          <Tap className="photo-grid__add" says="加照片" onTap={add}>
            <View className="photo-grid__plus">+</View>加照片
          </Tap>
        ) : null}
      </Group>
    </Field>
  );
}
