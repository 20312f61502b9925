import type { Emulator } from '../face';
import type { Known } from './fill';
import { Story } from './story';

/** Hours before now, and what happens then. */
type Scene = [hoursAgo: number, happens: () => Promise<unknown>];

/** A lamp in the lift lobby: filed, repaired, rated, archived. */
const lamp = (story: Story): Scene[] => [
  [75, () => story.file()],
  [74.5, () => story.accept('qiao', 'he')],
  [
    72,
    () =>
      story.act('he', 'startInvestigation', {
        kind: 'siteVisit',
        at: story.in(0),
        place: '3号楼1单元电梯厅',
        words: '到现场查看灯具和线路。',
      }),
  ],
  [
    71,
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
    70.5,
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
  [69, () => story.act('song', 'approvePlan', { remark: '同意，其余单元一并排查。' })],
  [
    50,
    () =>
      story.act('he', 'reportProgress', {
        text: '两盏灯已换好，晚上试过，亮度正常。',
        photos: [],
        doneMeasures: [0],
        important: false,
      }),
  ],
  [
    47,
    () =>
      story.act('he', 'reportProgress', {
        text: '整个单元检查完，另换了 9 层一盏。',
        photos: [],
        doneMeasures: [1],
        important: false,
      }),
  ],
  [
    46.5,
    () =>
      story.act('he', 'markResolved', {
        result: '6 层两盏、9 层一盏灯已更换，本单元同批灯具全部检查过。',
        waived: [],
        photos: [],
        noPhotoReason: '白天完工，晚上再补照片。',
      }),
  ],
  [
    45,
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
const leak = (story: Story): Scene[] => [
  [49, () => story.file()],
  [48.5, () => story.accept('qiao', 'he')],
  [
    44,
    () =>
      story.act('he', 'startInvestigation', {
        kind: 'siteVisit',
        at: story.in(0),
        place: '1号楼1单元301 厨房',
        words: '上门查看渗水点。',
      }),
  ],
  [
    42,
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
    40,
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
          revisitMethod: 'visit',
          cost: 420,
          residentMessage: '两天内换好水管接口，四天内换好受潮的柜板，费用由物业承担。',
        },
      }),
  ],
  [24, () => story.act('song', 'approvePlan', {})],
  [
    4,
    () =>
      story.act('he', 'reportProgress', {
        text: '水管接口已更换，试压半小时不漏。柜板已量好尺寸。',
        photos: [],
        doneMeasures: [0],
        important: true,
      }),
  ],
];

/** Noise at night: somebody is responsible, the investigation has begun. */
const noise = (story: Story): Scene[] => [
  [26, () => story.file()],
  [23, () => story.accept('qiao', 'mei')],
  [
    5,
    () =>
      story.act('mei', 'startInvestigation', {
        kind: 'phoneCheck',
        at: story.in(0),
        words: '先电话了解时间和规律，约晚上一起上门。',
      }),
  ],
];

/** Things in a stairwell: just filed. */
const clutter = (story: Story): Scene[] => [[1, () => story.file()]];

/** Plays the demo complaints at the times they would have happened, up to the emulator's present; what is due on the way happens. */
export const playStories = async (emulator: Emulator, cast: ReadonlyMap<string, Known>): Promise<void> => {
  const present = emulator.clock.now().getTime();
  const told = (resident: string, wording: ConstructorParameters<typeof Story>[3]) =>
    new Story(emulator, cast, resident, wording);
  const scenes = [
    ...lamp(
      told('sun', {
        text: '3号楼1单元 6 层电梯厅的灯坏了快一个星期，晚上出电梯一片黑，家里老人不敢出门。',
        publicPlace: '6 层电梯厅',
        remedy: '尽快把灯修好',
        category: 'facility',
        severity: 'normal',
      }),
    ),
    ...leak(
      told('chen', {
        text: '厨房水槽下面一直滴水，柜子底板都泡软了。我一个人住，自己弄不了，请师傅来看看。',
        occurred: '三天前开始',
        remedy: '修好漏水，换掉泡坏的板子',
        category: 'structureLeak',
        severity: 'normal',
      }),
    ),
    ...noise(
      told('zhao', {
        text: '楼上每天夜里十二点以后拖桌椅，有时到两点，已经连续半个月，第二天上班很困。',
        occurred: '每天 0 点到 2 点',
        remedy: '请物业上门沟通',
        category: 'noise',
        severity: 'normal',
      }),
    ),
    ...clutter(
      told('wu', {
        text: '2号楼2单元 15 层消防通道里堆了纸箱和旧沙发，堵了半边，看着很危险，请清理。',
        publicPlace: '15 层消防通道',
        category: 'sanitation',
        severity: 'normal',
      }),
    ),
  ].sort(([a], [b]) => b - a);
  const first = scenes[0]?.[0] ?? 0;
  await emulator.clock.set(new Date(present - first * 3600_000));
  for (const [hoursAgo, happens] of scenes) {
    await emulator.clock.set(new Date(present - hoursAgo * 3600_000));
    await happens();
  }
  await emulator.clock.set(new Date(present));
};
