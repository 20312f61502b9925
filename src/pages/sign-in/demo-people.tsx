import { View } from '@tarojs/components';
import { Card } from '../../components';

/** Somebody whom the emulator knows. */
export interface Person {
  key: string;
  name: string;
  note?: string;
}

const enter = (key: string) => {
  location.href = `${location.pathname}?as=${encodeURIComponent(key)}#/pages/home/index`;
};

/** On the web of this machine: choose whom to be, without WeChat. */
export const DemoPeople = ({ people }: { people: Person[] }) => (
  <>
    <View className="section-title">演示：直接进入</View>
    {people.map(({ key, name, note }) => (
      <Card key={key} onTap={() => enter(key)}>
        <View className="row row--apart">
          <View className="text text--lead">{name}</View>
          <View className="text text--small text--soft">{note}</View>
        </View>
      </Card>
    ))}
  </>
);
