import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Stage } from '../../../types/complaint';
import { cloud } from '../../cloud';
import { Card, Explained, Photos, Problem, PromiseLine, Screen, Skeleton, Timeline } from '../../components';
import { useActed } from '../../hooks/use-acted';
import { useLoad } from '../../hooks/use-load';
import { useWide } from '../../hooks/use-wide';
import { ActionBar } from './action-bar';
import { Facts } from './facts';
import { Head } from './head';
import { NotFound } from './not-found';
import { PlanCard } from './plan-card';
import { PrintButton } from './print-button';
import { ComplainAgain } from './related';
import { StaffCards } from './staff-cards';
import { VisitCard } from './visit-card';
import { Waits } from './waits';

/** The stages in which the result that is on file is the one of this round. */
const told: readonly Stage[] = ['resolved', 'reevaluating', 'archived', 'disputed', 'merged'];

/** One complaint for whoever looks (DESIGN.md section 1.4): what is known, what is promised, what this person may do now. On a wide screen staff have promise and verbs beside the file. */
export default function ComplaintPage() {
  const id = useRouter().params.id ?? '';
  const { data: view, failure, reload, replace } = useLoad(() => cloud.complaint.get({ id }));
  useActed(id, replace);
  const wide = useWide();
  if (!view)
    return (
      <Screen title="投诉详情">
        {failure?.code === 'NOT_FOUND' ? (
          <NotFound />
        ) : failure ? (
          <Problem failure={failure} retry={reload} />
        ) : (
          <Skeleton />
        )}
      </Screen>
    );
  const viewer = view.relation;
  const beside = wide && viewer === 'staff';
  const promise = (
    <Explained promise={view.next}>
      <PromiseLine next={view.next} owner={view.owner} viewer={viewer} note />
    </Explained>
  );
  const verbs = <ActionBar view={view} reload={reload} spread={beside} />;
  return (
    <Screen title="投诉详情" wide={beside} footer={beside || view.actions.length === 0 ? undefined : verbs}>
      {failure ? <Problem failure={failure} retry={reload} /> : null}
      <View className="columns">
        <View className="stack">
          <Head view={view} />
          <Waits view={view} />
          <VisitCard view={view} />
          {beside ? null : promise}
          {beside ? null : <StaffCards view={view} />}
          {view.resolution ? (
            <Card title={told.includes(view.stage) ? '处理结果' : '上一轮的处理结果'}>
              <View className="text text--lines">{view.resolution.result}</View>
              <Photos ids={view.resolution.photos} />
            </Card>
          ) : null}
          {view.plan ? <PlanCard plan={view.plan} stage={view.stage} viewer={viewer} /> : null}
          <Facts view={view} />
          {view.timeline.length > 0 ? (
            <Card title="处理经过">
              <Timeline entries={view.timeline} viewer={viewer} />
            </Card>
          ) : null}
          <ComplainAgain view={view} />
          {beside ? null : <PrintButton view={view} />}
        </View>
        {beside ? (
          <View className="stack columns__side">
            {promise}
            {verbs}
            <StaffCards view={view} />
            <PrintButton view={view} />
          </View>
        ) : null}
      </View>
    </Screen>
  );
}
