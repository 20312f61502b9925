import type { Output } from '../../../types/api';
import { Problem } from '../../components';
import type { Loaded } from '../../hooks/use-load';
import { stageStaffText } from '../../text';
import { lengthText, waitText } from '../../text/figures';
import { tapOn } from '../parts/behind';
import { Bars } from './bars';
import { Chart } from './chart';

type WaitingNow = Output<'insight', 'waiting'>;

/** Where complaints wait now, and for how long already (C1.15): what is still open is in no number of what has ended. */
export function WaitingChart({ loaded: { data, failure, reload } }: { loaded: Loaded<WaitingNow> }) {
  if (failure) return <Problem failure={failure} retry={() => void reload()} />;
  if (!data || data.waiting.length === 0) return null;
  return (
    <Chart
      title="现在在哪里等"
      definition="此刻还没有办结的件，按环节和等谁；时长从进入这一环节、轮到这一方时算起到现在，条长是中位数。与所选时段无关。"
    >
      <Bars
        bars={data.waiting.map(({ stage, who, count, median, ninety }) => ({
          name: `${stageStaffText[stage]} · ${waitText[who]}`,
          value: median,
          says: `${count} 件 · 中位 ${lengthText(median)} · 90% ${lengthText(ninety)}`,
          onTap: tapOn(
            `waits:${stage}:${who}`,
            `现在在“${stageStaffText[stage]}”，${waitText[who]}`,
            count,
            {},
          ),
        }))}
      />
    </Chart>
  );
}
