import { View } from '@tarojs/components';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { askAsVisitor } from '../../cloud/visitor.h5';
import { Button, DangerLine, Screen } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { HowToComplain } from '../me/how-to-complain';
import { DemoPeople, type Person } from './demo-people';
import { ScanCard } from './scan-card';
import './sign-in.scss';

const openPhone = (key: string, ticket: string) =>
  window.open(`${location.pathname}?as=${encodeURIComponent(key)}#/pages/web-sign-in/index?scene=${ticket}`);

/** The website's front door (§3.1.1), of the community that the address names (C4): complain at once, look up progress, or sign in by the phone; on this machine also as anybody of the demo. */
export default function SignInPage() {
  const [people, setPeople] = useState<Person[]>([]);
  useEffect(() => {
    fetch('/api/people')
      .then((response) => (response.ok ? (response.json() as Promise<Person[]>) : []))
      .then(setPeople, () => undefined);
  }, []);
  const { community } = useRouter().params;
  const { data: site } = useLoad(() =>
    askAsVisitor('account', 'site', community ? { communityId: community } : {}),
  );
  const visit = `/pages/visit/index${site && community ? `?community=${site.id}` : ''}`;
  const first = people.find(({ note }) => !note?.startsWith('员工'));
  return (
    <Screen title="回音" first>
      <View className="welcome">
        <View className="welcome__name">{site?.name ?? ' '}</View>
        <View className="welcome__words">件件有着落，事事有回音</View>
      </View>
      <Button onTap={() => void Taro.navigateTo({ url: visit })}>我要投诉</Button>
      <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/pages/track/index' })}>
        用编号查进展
      </Button>
      <DangerLine phone={site?.phone24h} />
      {site ? <HowToComplain community={site} /> : null}
      <ScanCard onDemo={first && ((ticket) => void openPhone(first.key, ticket))} />
      {people.length > 0 ? <DemoPeople people={people} /> : null}
    </Screen>
  );
}
