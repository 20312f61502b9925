import { Category, type ChildKind } from '../../../../types/complaint';
import type { ChildSetting, Settings } from '../../../../types/settings';

type Kinds = Pick<Settings, 'categories'>;

/** The kinds below each kind until the community says otherwise (§3.2.1): their ids, which stand in files and counters for good, with their names. */
const atFirst: Readonly<Record<Category, Readonly<Record<string, string>>>> = {
  service: {
    attitude: '服务态度',
    delay: '处理拖延',
    guard: '门岗保安',
    desk: '客服前台',
    repair: '维修服务',
    notice: '公示沟通',
  },
  facility: {
    lift: '电梯',
    door: '门禁',
    water: '水泵供水',
    power: '供电照明',
    drain: '下水管道',
    heating: '供暖燃气',
    fire: '消防设施',
    monitor: '监控',
    network: '网络信号',
  },
  sanitation: {
    rubbish: '垃圾清运',
    cleaning: '楼道保洁',
    greenery: '绿化养护',
    pests: '虫鼠',
    smell: '异味油烟',
    sewage: '污水',
  },
  safety: {
    escape: '消防通道',
    falling: '高空坠物',
    fire: '火险燃气',
    wiring: '用电飞线',
    crime: '治安盗窃',
    dogs: '犬只伤人',
    ground: '地面塌陷',
  },
  noise: {
    works: '装修施工',
    machines: '设备响声',
    music: '广场舞音响',
    neighbours: '邻居声响',
    shops: '商铺餐饮',
    animals: '宠物叫声',
  },
  parking: {
    taken: '车位被占',
    wrong: '乱停乱放',
    charging: '充电桩',
    gate: '道闸出入',
    rent: '车位租售',
    bikes: '非机动车',
  },
  fees: {
    property: '物业费',
    shared: '水电公摊',
    income: '公共收益',
    fund: '维修资金',
    deposit: '押金退费',
    receipt: '发票票据',
  },
  structureLeak: {
    leak: '漏水渗水',
    roof: '屋顶渗漏',
    cracks: '开裂空鼓',
    facade: '外墙脱落',
    windows: '门窗',
    damp: '返潮发霉',
  },
  neighbourViolation: {
    corridor: '占用楼道',
    building: '违章搭建',
    pets: '养宠物',
    rental: '群租民宿',
    conversion: '违规装修',
    public: '侵占公共区域',
  },
  other: { developer: '开发商与交房', traffic: '周边道路', school: '学校配套', advice: '建议咨询' },
};

/** The kinds below a kind, those that are no longer offered too. */
const knownOf = ({ categories }: Kinds, category: Category): ChildSetting[] =>
  categories.find(({ code }) => code === category)?.children ??
  Object.entries(atFirst[category]).map(([id, name]) => ({ id, name }));

/** The kinds below a kind that may be chosen now, in the community's order (§3.2.1). */
export const childrenOf = (settings: Kinds, category: Category): ChildKind[] =>
  knownOf(settings, category).flatMap(({ id, name, removed }) => (removed ? [] : [{ id, name }]));

/** The same as they are set, with departments of their own. */
export const childrenSet = (settings: Kinds, category: Category): Omit<ChildSetting, 'removed'>[] =>
  knownOf(settings, category).flatMap(({ removed, ...one }) => (removed ? [] : [one]));

/** The department that sees to a kind, or to the one below it where that has its own (§3.2.1, §3.2.2). */
export const teamOf = (
  settings: Kinds,
  category: Category | undefined,
  child: string | undefined,
): string | undefined => {
  const kind = settings.categories.find(({ code }) => code === category);
  const below = kind?.children?.find(({ id, removed }) => id === child && !removed);
  return below?.team ?? kind?.team;
};

/** The kinds below each kind that may be chosen now; a kind without any is left out. */
export const allChildren = (settings: Kinds): Partial<Record<Category, ChildKind[]>> =>
  Object.fromEntries(
    Category.options
      .map((category) => [category, childrenOf(settings, category)] as const)
      .filter(([, all]) => all.length > 0),
  );

/** A kind below a kind as it is kept when it is chosen now; undefined where it may not be. */
export const childOf = (
  settings: Kinds,
  category: Category | undefined,
  child: string | undefined,
): ChildKind | undefined =>
  category && child ? childrenOf(settings, category).find(({ id }) => id === child) : undefined;

/** What a kind below a kind is called, offered still or not; undefined where it was never one. */
export const childName = (settings: Kinds, category: Category, child: string): string | undefined =>
  knownOf(settings, category).find(({ id }) => id === child)?.name ?? atFirst[category][child];

/** The kinds below a kind as they are kept: those that are given, and behind them whatever was offered before, for its name in files and figures. What comes back under its name is what it was. */
export function withRemoved(
  settings: Kinds,
  category: Category,
  given: readonly Omit<ChildSetting, 'removed'>[],
): ChildSetting[] {
  const known = knownOf(settings, category);
  const ids = new Set(given.map(({ id }) => id));
  const kept = given.map((one) => {
    const { id, name } = one;
    const before = known.find((old) => old.removed && old.name === name && !ids.has(old.id));
    return known.some((old) => old.id === id) || !before ? one : { ...one, id: before.id };
  });
  const now = new Set(kept.map(({ id }) => id));
  return [
    ...kept,
    ...known.filter(({ id }) => !now.has(id)).map((one) => ({ ...one, removed: true as const })),
  ];
}
