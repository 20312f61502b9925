import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { FigureTopic, Report } from '../../../types/insight';
import { Chips, optionsOf } from '../../components';
import { KindCharts, TimeCharts, VolumeCharts } from './charts';
import { FigureCards } from './figure-cards';
import { MatterCharts } from './matters';
import { MissedChart, SayingCharts } from './sayings';

const topics: Record<FigureTopic, string> = {
  volume: '收件与在办',
  promises: '时限',
  answers: '评价',
  places: '类别与地点',
};

interface ByTopicProps {
  report: Report;
  /** How it stands this minute, beside how it was in the period. */
  standing?: ReactNode;
}

function Charts({ topic, report, standing }: ByTopicProps & { topic: FigureTopic }) {
  if (topic === 'answers') return <SayingCharts report={report} />;
  if (topic === 'promises')
    return (
      <>
        <TimeCharts report={report} />
        <MissedChart report={report} />
      </>
    );
  if (topic === 'places')
    return (
      <>
        <KindCharts report={report} />
        <MatterCharts report={report} />
      </>
    );
  return (
    <>
      {standing}
      <VolumeCharts report={report} />
    </>
  );
}

/** What a report says, a topic at a time: its figures, then their charts. */
export function ByTopic(props: ByTopicProps) {
  const [topic, setTopic] = useState<FigureTopic>('volume');
  const { figures, from, to } = props.report;
  return (
    <>
      <Chips id="topic" label="看什么" options={optionsOf(topics)} value={topic} onChange={setTopic} />
      <FigureCards
        figures={figures.filter((figure) => (figure.topic ?? 'volume') === topic)}
        days={{ from, to }}
      />
      <View className="insight__charts">
        <Charts {...props} topic={topic} />
      </View>
    </>
  );
}
