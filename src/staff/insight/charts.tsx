import type { Report } from '../../../types/insight';
import { categoryText, channelText, clockText, stageStaffText } from '../../text';
import { ageText, lengthText, placeText, waitText } from '../../text/figures';
import { tapOn } from '../parts/behind';
import { Bars } from './bars';
import { Chart, counted } from './chart';
import { Columns } from './columns';
import { KindChart } from './kind-chart';
import { dayBy } from './period';
import { wayTo } from './ways';

const short = (date: string) => date.slice(5).replace('-', '/');

/** Volume and backlog by day, and the hours of the day. */
export function VolumeCharts({ report: { days, hours, from, to } }: { report: Report }) {
  const period = { from, to };
  const ends = { from: short(from), to: short(to) };
  return (
    <>
      <Chart title="每天收到" definition="以收到之日计，含代客登记。">
        <Columns
          {...ends}
          columns={days.map(({ date, received }) => ({
            name: date,
            value: received,
            says: `${short(date)} 收到 ${received} 件`,
            onTap: tapOn('received', '收到', received, { from: date, to: date }),
          }))}
        />
      </Chart>
      <Chart
        title="每天结束时在办"
        definition="当天结束时还没有归档、不予受理、撤回或最终答复的件数，含并案中的。"
      >
        <Columns
          {...ends}
          columns={days.map(({ date, backlog }) => ({
            name: date,
            value: backlog,
            says: `${short(date)} 在办 ${backlog} 件`,
            onTap: tapOn('backlog', `${short(date)} 结束时在办`, backlog, { to: date }),
          }))}
        />
      </Chart>
      <Chart title="一天里的什么时候" definition="期内收到的投诉，以收到的钟点计（北京时间）。">
        <Columns
          from="0 点"
          to="23 点"
          columns={hours.map((value, hour) => ({
            name: `${hour} 点`,
            value,
            says: `${hour} 点 ${value} 件`,
            onTap: tapOn(`hour:${hour}`, `${hour} 点收到`, value, period),
          }))}
        />
      </Chart>
    </>
  );
}

/** What it was about, where, and how it came. */
export function KindCharts({ report }: { report: Report }) {
  const { places, channels, corrections } = report;
  return (
    <>
      <KindChart report={report} />
      <Chart title="地点" definition="期内收到的件数，按楼栋或公共部位，最多的 15 处；竖线是上期。">
        <Bars
          bars={places.slice(0, 15).map(({ kind, name, ...rest }) => ({
            name: placeText(kind, name),
            ...counted(rest),
            onTap: tapOn(`${kind}:${name}`, placeText(kind, name), rest.count, report),
          }))}
        />
      </Chart>
      <Chart title="渠道" definition="期内收到的件数，按第一次收到它的渠道；竖线是上期。">
        <Bars
          bars={channels.map(({ channel, ...rest }) => ({
            name: channelText[channel],
            ...counted(rest),
            onTap: tapOn(`channel:${channel}`, channelText[channel], rest.count, report),
          }))}
        />
      </Chart>
      {corrections.length > 0 && (
        <Chart
          title="改过的类别建议"
          definition="期内由人受理的件中，系统建议的类别 → 实际的类别，最多的 15 种；竖线是上期。"
        >
          <Bars
            bars={corrections.slice(0, 15).map(({ suggested, chosen, ...rest }) => ({
              name: `${categoryText[suggested]} → ${categoryText[chosen]}`,
              ...counted(rest),
              onTap: tapOn(
                `kind:${suggested}>${chosen}`,
                `建议${categoryText[suggested]}，实为${categoryText[chosen]}`,
                rest.count,
                report,
              ),
            }))}
          />
        </Chart>
      )}
    </>
  );
}

/** How old what is still open is (B14: 未办结库龄). */
export function AgeChart({
  ages,
  today,
  definition = '今天还没有归档、不予受理、撤回或最终答复的件，从收到之日到今天的天数。',
}: {
  ages: NonNullable<Report['ages']>;
  today?: string;
  definition?: string;
}) {
  const open = (count: number, after: number | null, upTo: number | null) =>
    today === undefined
      ? undefined
      : tapOn('unfinished', `收到 ${ageText(after, upTo)}还没有办结`, count, {
          ...(upTo === null ? {} : { from: dayBy(today, -upTo) }),
          to: dayBy(today, after === null ? 0 : -after - 1),
        });
  return (
    <Chart title="未办结库龄" definition={definition}>
      <Bars
        bars={ages.map(({ upTo, count }, index) => ({
          name: ageText(ages[index - 1]?.upTo ?? null, upTo),
          value: count,
          says: `${count} 件`,
          late: count > 0 && (upTo === null || upTo > 30),
          onTap: open(count, ages[index - 1]?.upTo ?? null, upTo),
        }))}
      />
    </Chart>
  );
}

/** Promised times, and where the time goes. */
export function TimeCharts({ report: { clocks, stages, waits, from, to } }: { report: Report }) {
  const period = { from, to };
  const running = clocks.filter(({ kept, breached }) => kept + breached > 0);
  const hours = waits.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <>
      {running.length > 0 && (
        <Chart title="时限" definition="按时 ÷（按时 + 超时），每件每轮每个时限计一次，以完成或超时之日计。">
          <Bars
            bars={running.map(({ clock, kept, breached }) => ({
              name: clockText[clock],
              value: (kept / (kept + breached)) * 100,
              says: `${Math.round((kept / (kept + breached)) * 100)}%（${kept} / ${kept + breached}）`,
              late: breached > kept,
              ways: [
                ...wayTo(
                  `看超时的 ${breached}`,
                  tapOn(`breached:${clock}`, `${clockText[clock]}超时`, breached, period),
                ),
                ...wayTo(`看按时的 ${kept}`, tapOn(`kept:${clock}`, `${clockText[clock]}按时`, kept, period)),
              ],
            }))}
          />
        </Chart>
      )}
      {stages.length > 0 && (
        <Chart
          title="各环节用时"
          definition="期内离开该环节的件次，从进入到离开；条长是中位数，误差不超过一成。"
        >
          <Bars
            bars={stages.map(({ stage, stays, median, ninety, medianBefore }) => ({
              name: stageStaffText[stage],
              value: median ?? 0,
              before: medianBefore ?? undefined,
              says: `中位 ${lengthText(median ?? 0)} · 90% ${lengthText(ninety ?? 0)} · ${stays} 件次`,
              onTap: tapOn(`stay:${stage}`, `离开“${stageStaffText[stage]}”`, stays, period),
            }))}
          />
        </Chart>
      )}
      {hours > 0 && (
        <Chart title="时间花在谁那里" definition="期内结束的每一段等待，时长相加后的占比；不分工作时间。">
          <Bars
            bars={waits.map(({ who, minutes, times }) => ({
              name: waitText[who],
              value: minutes,
              says: `${Math.round((minutes / hours) * 100)}% · ${times} 段`,
              onTap: tapOn(`waited:${who}`, waitText[who], times, period),
            }))}
          />
        </Chart>
      )}
    </>
  );
}
