import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { Card, Screen } from '../../components';
import { Nights } from './nights';
import { OneFile } from './one-file';

/** Whether the files are as they were written (§4): one of them, `?id=`, or what the nightly checks found. */
export default function RecordsPage() {
  const { id } = useRouter().params;
  return (
    <Screen title="档案核对">
      <Card tone="tint">
        <View className="text text--small">
          每条记录都与前面的记录相扣。有人改动、删去或插入任何一条，核对时都会发现从哪一条起对不上。
        </View>
      </Card>
      {id ? <OneFile id={id} /> : <Nights />}
    </Screen>
  );
}
