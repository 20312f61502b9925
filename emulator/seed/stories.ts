import type { Emulator } from '../face';
import type { Known } from './fill';
import { clutter, JUST_NOW, lamp, leak, noise } from './scenes';
import { Story } from './story';

const HOUR = 3600_000;
const DAY = 24 * HOUR;
const CHINA = 8 * HOUR;

const whenOf = (present: number, daysAgo: number, hour: number): number => {
  if (hour === JUST_NOW) return present - HOUR / 2;
  const today = Math.floor((present + CHINA) / DAY) * DAY - CHINA;
  return today - daysAgo * DAY + hour * HOUR;
};

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
        child: 'power',
        severity: 'normal',
      }),
    ),
    ...leak(
      told('chen', {
        text: '厨房水槽下面一直滴水，柜子底板都泡软了。我一个人住，自己弄不了，请师傅来看看。',
        occurred: '三天前开始',
        remedy: '修好漏水，换掉泡坏的板子',
        category: 'structureLeak',
        child: 'leak',
        severity: 'normal',
      }),
    ),
    ...noise(
      told('zhao', {
        text: '楼上每天夜里十二点以后拖桌椅，有时到两点，已经连续半个月，第二天上班很困。',
        occurred: '每天 0 点到 2 点',
        remedy: '请物业上门沟通',
        category: 'noise',
        child: 'neighbours',
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
  ]
    .map(([daysAgo, hour, happens]) => ({ at: whenOf(present, daysAgo, hour), happens }))
    .sort((a, b) => a.at - b.at);
  await emulator.clock.set(new Date(scenes[0]?.at ?? present));
  for (const { at, happens } of scenes) {
    await emulator.clock.set(new Date(at));
    await happens();
  }
  await emulator.clock.set(new Date(present));
};
