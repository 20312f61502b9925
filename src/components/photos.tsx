import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useUrls } from '../hooks/use-urls';

/** Stored pictures; a tap shows one large. */
export function Photos({ ids }: { ids: readonly string[] | undefined }) {
  const urls = useUrls(ids ?? []);
  if (!ids?.length) return null;
  const sources = ids.map((id) => urls[id]).filter((url): url is string => Boolean(url));
  return (
    <View className="photos">
      {ids.map((id, at) => (
        <Image
          key={id}
          className="photos__photo"
          src={urls[id] ?? ''}
          mode="aspectFill"
          ariaLabel={`照片 ${at + 1}`}
          onClick={() => {
            const current = urls[id];
            if (current) void Taro.previewImage({ current, urls: sources });
          }}
        />
      ))}
    </View>
  );
}
