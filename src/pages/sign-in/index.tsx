import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Card, Echo, Problem, Screen, Skeleton } from '../../components';

interface Person {
  key: string;
  name: string;
  note?: string;
}

/** On the web of this machine: choose whom to be. */
export default function SignInPage() {
  const [people, setPeople] = useState<Person[]>();
  const [failed, setFailed] = useState(false);
  const load = () => {
    setFailed(false);
    fetch('/api/people')
      .then((response) => response.json() as Promise<Person[]>)
      .then(setPeople, () => setFailed(true));
  };
  useEffect(load, []);
  const enter = (key: string) => {
    location.href = `${location.pathname}?as=${encodeURIComponent(key)}#/pages/home/index`;
  };
  return (
    <Screen title="选择身份">
      <View className="empty">
        <Echo size="large" />
        <View className="text text--title">您是哪一位？</View>
        <View className="text text--small text--soft">
          在微信里由微信确认身份；这里是演示，请选一位登录。
        </View>
      </View>
      {failed ? <Problem failure={{ code: 'UNAVAILABLE' }} retry={load} /> : null}
      {people?.map(({ key, name, note }) => (
        <Card key={key} onTap={() => enter(key)}>
          <View className="row row--apart">
            <View className="text text--lead">{name}</View>
            <View className="text text--small text--soft">{note}</View>
          </View>
        </Card>
      ))}
      {people || failed ? null : <Skeleton />}
    </Screen>
  );
}
