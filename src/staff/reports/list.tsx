import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ReportKind } from '../../../types/report-kind';
import { cloud } from '../../cloud';
import { Button, Card, Chips, Empty, optionsOf, Problem, Screen, Skeleton } from '../../components';
import { useLoad } from '../../hooks/use-load';
import { daysText } from '../../text/days';
import { reportKindText, reportTitle } from '../../text/reports';

const shelf = { week: 'weeks', month: 'months', quarter: 'quarters' } as const satisfies Record<
  ReportKind,
  string
>;

const madeText = {
  week: '每周一早上自动生成上一周的',
  month: '每月一日早上自动生成上个月的',
  quarter: '每季度第一天早上自动生成上一季度的',
} satisfies Record<ReportKind, string>;

/** Every regular report there is, the newest first. */
export function ReportList() {
  const [kind, setKind] = useState<ReportKind>('week');
  const { data, failure, reload } = useLoad(() => cloud.insight.reports({}));
  const rows = data?.[shelf[kind]];
  return (
    <Screen title="定期报告">
      <Card>
        <Chips
          id="kind"
          label="看哪一种"
          options={optionsOf(reportKindText)}
          value={kind}
          onChange={setKind}
        />
      </Card>
      <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/reviews/index' })}>
        月度评审
      </Button>
      {failure && <Problem failure={failure} retry={() => void reload()} />}
      {!data && !failure && <Skeleton />}
      {rows?.length === 0 && <Empty title={`还没有${reportKindText[kind]}`} hint={`${madeText[kind]}。`} />}
      {rows?.map((row) => (
        <Card
          key={row.id}
          title={reportTitle(row)}
          onTap={() => void Taro.navigateTo({ url: `/staff/reports/index?id=${row.id}` })}
        >
          <View className="text text--small text--soft">{daysText(row)}</View>
        </Card>
      ))}
    </Screen>
  );
}
