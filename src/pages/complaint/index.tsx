import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { cloud } from '../../cloud';
import { Card, Photos, Problem, PromiseLine, Screen, Skeleton, Timeline } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { ActionBar } from './action-bar';
import { Facts } from './facts';
import { Head } from './head';
import { PlanCard } from './plan-card';
import { StaffCards } from './staff-cards';
import { Waits } from './waits';

/** One complaint for whoever looks (DESIGN.md section 1.4): what is known, what is promised, what this person may do now. */
export default function ComplaintPage() {
  const id = useRouter().params.id ?? '';
  const { data: view, failure, reload, replace } = useLoad(() => cloud.complaint.get({ id }));
  if (!view)
    return (
      <Screen title="投诉详情">
        {failure ? <Problem failure={failure} retry={reload} /> : <Skeleton />}
      </Screen>
    );
  const viewer = view.relation;
  return (
    <Screen title="投诉详情" wide footer={<ActionBar view={view} changed={replace} reload={reload} />}>
      {failure ? <Problem failure={failure} retry={reload} /> : null}
      <View className="columns">
        <View className="stack columns__main">
          <Head view={view} />
          <Waits view={view} />
          <View className="narrow-only">
            <PromiseLine next={view.next} owner={view.owner} viewer={viewer} note />
          </View>
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
        <View className="stack columns__side">
          <View className="wide-only">
            <PromiseLine next={view.next} owner={view.owner} viewer={viewer} note />
          </View>
          <StaffCards view={view} />
        </View>
      </View>
    </Screen>
  );
}
