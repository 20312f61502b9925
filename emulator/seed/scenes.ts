import type { Story } from './story';

/** How many days ago, the time of day in China in hours, and what happens then. */
export type Scene = [daysAgo: number, hour: number, happens: () => Promise<unknown>];

/** The hour of what has happened only now. */
export const JUST_NOW = -1;

/** A lamp in the lift lobby: filed, repaired, rated, archived. */
export const lamp = (story: Story): Scene[] => [
  [4, 9.2, () => story.file()],
  [4, 9.7, () => story.accept('qiao', 'he')],
  [
    4,
    11,
    () =>
      story.act('he', 'startInvestigation', {
        kind: 'siteVisit',
        at: story.in(0),
        place: '3号楼1单元电梯厅',
        words: '到现场查看灯具和线路。',
      }),
  ],
  [
    4,
    14.5,
    () =>
      story.act('he', 'completeInvestigation', {
        facts: '6 层电梯厅两盏吸顶灯不亮，镇流器老化，线路正常。',
        cause: '灯具使用超过八年，未列入上季度更换计划。',
        validity: 'valid',
        responsibility: '工程部日常巡检遗漏。',
        photos: [],
        noPhotoReason: '现场光线太暗，照片看不清。',
      }),
  ],
  [
    4,
    15,
    () =>
      story.act('he', 'submitPlan', {
        plan: {
          kind: 'remedy',
          measures: [
            { what: '更换 6 层电梯厅两盏 LED 吸顶灯', ownerId: story.personId('he'), dueAt: story.in(24) },
            { what: '检查本单元其余楼层同批灯具', ownerId: story.personId('he'), dueAt: story.in(48) },
          ],
          startAt: story.in(1),
          endAt: story.in(48),
          progressEveryDays: 1,
          revisitMethod: 'phone',
          cost: 180,
          residentMessage: '我们会在一天内换好两盏灯，并检查整个单元的同批灯具。',
        },
      }),
  ],
  [4, 16.5, () => story.act('song', 'approvePlan', { remark: '同意，其余单元一并排查。' })],
  [
    3,
    11,
    () =>
      story.act('he', 'reportProgress', {
        text: '两盏灯已换好，晚上试过，亮度正常。',
        photos: [],
        doneMeasures: [0],
        important: false,
      }),
  ],
  [
    3,
    15.5,
    () =>
      story.act('he', 'reportProgress', {
        text: '整个单元检查完，另换了 9 层一盏。',
        photos: [],
        doneMeasures: [1],
        important: false,
      }),
  ],
  [
    3,
    16,
    () =>
      story.act('he', 'markResolved', {
        result: '6 层两盏、9 层一盏灯已更换，本单元同批灯具全部检查过。',
        waived: [],
        photos: [],
        noPhotoReason: '白天完工，晚上再补照片。',
      }),
  ],
  [
    3,
    19.3,
    () =>
      story.act('sun', 'rate', {
        solved: 'fully',
        satisfaction: 'satisfied',
        stars: { speed: 5, attitude: 5, result: 5 },
        tags: [],
        text: '换得很快，谢谢师傅。',
        photos: [],
      }),
  ],
];

/** Water under a kitchen sink: the plan is approved and being carried out. */
export const leak = (story: Story): Scene[] => [
  [2, 8.7, () => story.file()],
  [2, 9.1, () => story.accept('qiao', 'he')],
  [
    2,
    10.5,
    () =>
      story.act('he', 'startInvestigation', {
        kind: 'siteVisit',
        at: story.in(0),
        place: '1号楼1单元301 厨房',
        words: '上门查看渗水点。',
      }),
  ],
  [
    2,
    11.5,
    () =>
      story.act('he', 'completeInvestigation', {
        facts: '厨房立管接口渗水，水槽下柜板受潮约 0.5 平方米。',
        cause: '公共立管接口密封圈老化。',
        validity: 'valid',
        responsibility: '公共管道，由物业维修。',
        photos: [],
        noPhotoReason: '住户不希望室内拍照。',
      }),
  ],
  [
    2,
    15,
    () =>
      story.act('he', 'submitPlan', {
        plan: {
          kind: 'remedy',
          measures: [
            { what: '更换立管接口密封圈并试压', ownerId: story.personId('he'), dueAt: story.in(48) },
            { what: '更换受潮柜板', contractor: '小区签约木工', dueAt: story.in(96) },
          ],
          startAt: story.in(1),
          endAt: story.in(96),
          progressEveryDays: 2,
          checkpoints: [{ at: story.in(72), what: '看接口有没有再渗水，柜板是否按时做好' }],
          revisitMethod: 'visit',
          cost: 420,
          residentMessage: '两天内换好水管接口，四天内换好受潮的柜板，费用由物业承担。',
        },
      }),
  ],
  [1, 9.5, () => story.act('song', 'approvePlan', {})],
  [
    1,
    17.2,
    () =>
      story.act('he', 'reportProgress', {
        text: '水管接口已更换，试压半小时不漏。柜板已量好尺寸。',
        photos: [],
        doneMeasures: [0],
        important: true,
      }),
  ],
];

/** Noise at night: somebody is responsible, the investigation has begun, and the resident is to choose a time for a visit. */
export const noise = (story: Story): Scene[] => [
  [1, 8.2, () => story.file()],
  [1, 9, () => story.accept('qiao', 'mei')],
  [
    1,
    16.2,
    () =>
      story.act('mei', 'startInvestigation', {
        kind: 'phoneCheck',
        at: story.in(0),
        words: '先电话了解时间和规律，约晚上一起上门。',
      }),
  ],
  [
    1,
    17,
    () =>
      story.act('mei', 'offerVisit', {
        slots: [51, 75].map((hours) => ({ from: story.in(hours), until: story.in(hours + 1.5) })),
        purpose: '晚上一起听一听，再到楼上沟通',
      }),
  ],
];

/** Things in a stairwell: just filed. */
export const clutter = (story: Story): Scene[] => [[0, JUST_NOW, () => story.file()]];
