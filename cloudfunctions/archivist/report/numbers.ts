import { channelText, clockText, stageStaffText } from '../../../src/text';
import { basisText, lengthText, placeText, valueText, waitText } from '../../../src/text/figures';
import type { Report } from '../../../types/insight';
import { countedSection, kindOf, type Section } from './section';

const figuresOf = ({ figures }: Report): Section => ({
  title: '指标',
  definition: '每个指标的口径写在它的旁边；上期是紧接在前的一期。',
  columns: [
    ['指标', 16],
    ['本期', 11],
    ['依据', 13],
    ['上期', 11],
    ['口径', 60],
    ['本期数值', 12],
    ['分子', 10],
    ['分母', 10],
  ],
  rows: figures.map((figure) => [
    figure.label,
    valueText(figure, figure.now),
    basisText(figure, figure.now),
    figure.before ? valueText(figure, figure.before) : '',
    figure.definition,
    figure.now.value ?? undefined,
    figure.now.part,
    figure.now.whole,
  ]),
  drawn: {
    kind: 'table',
    columns: [
      ['指标', 15],
      ['本期', 11],
      ['上期', 11],
      ['口径', 48],
    ],
    rows: figures.map((figure) => [
      figure.label,
      `${valueText(figure, figure.now)}${figure.unit === 'count' ? ' ' : '\n'}${basisText(figure, figure.now)}`,
      figure.before ? valueText(figure, figure.before) : '',
      figure.definition,
    ]),
  },
});

const daysOf = ({ days }: Report): Section => ({
  title: '每天收到',
  definition: '以收到之日计，含代客登记。期末在办：当天结束时还没有归档、不予受理、撤回或最终答复的件数。',
  columns: [
    ['日期', 13],
    ['收到', 8],
    ['办结', 8],
    ['期末在办', 10],
  ],
  rows: days.map(({ date, received, ended, backlog }) => [date, received, ended, backlog]),
  drawn: {
    kind: 'columns',
    columns: days.map(({ received }) => received),
    from: days[0]?.date ?? '',
    to: days.at(-1)?.date ?? '',
  },
});

const volumesOf = ({ categories, children = [], places, channels }: Report): Section[] => [
  countedSection(
    '类别',
    '期内收到的件数，按生成时的分类。',
    categories.map(({ category, ...rest }) => ({ ...rest, name: kindOf(category) })),
  ),
  countedSection(
    '细类',
    '期内收到的件数，按类别下面的细类；没有一件细分过的类别不列。',
    children.map(({ category, name, ...rest }) => ({
      ...rest,
      name: `${kindOf(category)} · ${name || '没有细分'}`,
    })),
  ),
  countedSection(
    '地点',
    '期内收到的件数，按楼栋或公共部位，最多的 15 处。',
    places.slice(0, 15).map(({ kind, name, ...rest }) => ({ ...rest, name: placeText(kind, name) })),
  ),
  countedSection(
    '渠道',
    '期内收到的件数，按第一次收到它的渠道。',
    channels.map(({ channel, ...rest }) => ({ ...rest, name: channelText[channel] })),
  ),
];

const clocksOf = ({ clocks }: Report): Section => {
  const running = clocks.filter(({ kept, breached }) => kept + breached > 0);
  return {
    title: '时限',
    definition: '按时 ÷（按时 + 超时），每件每轮每个时限计一次，以完成或超时之日计。',
    columns: [
      ['时限', 16],
      ['按时', 8],
      ['超时', 8],
      ['按时率', 9],
    ],
    rows: running.map(({ clock, kept, breached }) => [
      clockText[clock],
      kept,
      breached,
      `${Math.round((kept / (kept + breached)) * 100)}%`,
    ]),
    drawn: {
      kind: 'bars',
      bars: running.map(({ clock, kept, breached }) => ({
        name: clockText[clock],
        value: (kept / (kept + breached)) * 100,
        says: `${Math.round((kept / (kept + breached)) * 100)}%（${kept} / ${kept + breached}）`,
      })),
    },
  };
};

const timesOf = ({ stages, waits }: Report): Section[] => {
  const all = waits.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    {
      title: '各环节用时',
      definition: '期内离开该环节的件次，从进入到离开。',
      columns: [
        ['环节', 16],
        ['件次', 8],
        ['中位', 12],
        ['90%', 12],
      ],
      rows: stages.map(({ stage, stays, median, ninety }) => [
        stageStaffText[stage],
        stays,
        lengthText(median ?? 0),
        lengthText(ninety ?? 0),
      ]),
    },
    {
      title: '时间花在谁那里',
      definition: '期内结束的每一段等待，时长相加后的占比；不分工作时间。',
      columns: [
        ['在谁那里', 16],
        ['段数', 8],
        ['占比', 8],
        ['合计', 12],
      ],
      rows: waits.map(({ who, times, minutes }) => [
        waitText[who],
        times,
        `${all > 0 ? Math.round((minutes / all) * 100) : 0}%`,
        lengthText(minutes),
      ]),
    },
  ];
};

/** The figures of a period, part by part. */
export const numbersOf = (report: Report): Section[] => [
  figuresOf(report),
  daysOf(report),
  ...volumesOf(report),
  clocksOf(report),
  ...timesOf(report),
];
