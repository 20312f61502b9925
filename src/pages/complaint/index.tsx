import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { cloud } from '../../cloud';
import { Card, Explained, Photos, Problem, PromiseLine, Screen, Skeleton, Timeline } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { useWide } from '../../hooks/use-wide';
import { ActionBar } from './action-bar';
import { Facts } from './facts';
import { Head } from './head';
import { PlanCard } from './plan-card';
import { StaffCards } from './staff-cards';
import { Waits } from './waits';

/** One complaint for whoever looks (DESIGN.md section 1.4): what is known, what is promised, what this person may do now. On a wide screen staff have promise and verbs beside the file. */
export default function ComplaintPage() {
  const id = useRouter().params.id ?? '';
  const { data: view, failure, reload, replace } = useLoad(() => cloud.complaint.get({ id }));
  const wide = useWide();
  if (!view)
    return (
      <Screen title="投诉详情">
        {failure ? <Problem failure={failure} retry={reload} /> : <Skeleton />}
      </Screen>
    );
  const viewer = view.relation;
  const beside = wide && viewer === 'staff';
  const promise = (
    <Explained promise={view.next}>
      <PromiseLine next={view.next} owner={view.owner} viewer={viewer} note />
    </Explained>
  );
  const verbs = <ActionBar view={view} changed={replace} reload={reload} spread={beside} />;
  return (
    <Screen title="投诉详情" wide={beside} footer={beside || view.actions.length === 0 ? undefined : verbs}>
      {failure ? <Problem failure={failure} retry={reload} /> : null}
      <View className="columns">
        <View className="stack">
          <Head view={view} />
          <Waits view={view} />
          {beside ? null : promise}
          {beside ? null : <StaffCards view={view} />}
          {view.resolution ? (
            <Card title="处理结果">
              <View className="text text--lines">{view.resolution.result}</View>
              <Photos ids={view.resolution.photos} />
            </Card>
          ) : null}
          {view.plan ? <PlanCard plan={view.plan} viewer={viewer} /> : null}
          <Facts view={view} />
          <Card title="处理经过">
            <Timeline entries={view.timeline} viewer={viewer} />
          </Card>
        </View>
        {beside ? (
          <View className="stack columns__side">
            {promise}
            {verbs}
            <StaffCards view={view} />
          </View>
        ) : null}
      </View>
    </Screen>
  );
}
