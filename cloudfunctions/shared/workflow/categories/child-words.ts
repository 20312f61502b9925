import type { Category, ChildKind } from '../../../../types/complaint';
import { openingOf } from './opening';

/** What people say of the kinds below each kind that the house has given; the name of each counts as well (§3.2.1, C3). */
const words: Partial<Record<Category, Readonly<Record<string, string>>>> = {
  service: {
    attitude: '态度 辱骂 骂人 打人 爱答不理 凶',
    delay: '推诿 拖 踢皮球 敷衍 不处理 没人管 不理',
    guard: '保安 门岗 门卫 巡逻',
    desk: '客服 前台 管家 不接电话 没人接 无人接听',
    repair: '报修 师傅 没人上门 没有人上门',
    notice: '公示 公告 不通知 没通知 业委会 业主大会',
  },
  facility: {
    lift: '电梯 扶梯 轿厢 困人',
    door: '门禁 单元门 对讲 门锁 大门坏 闸机',
    water: '停水 水压 水泵 二次供水 供水 没水 自来水 水质',
    power: '停电 路灯 灯不亮 灯坏 楼道灯 声控灯 照明 跳闸 没电 供电',
    drain: '下水道 下水井 化粪池 堵塞 管道堵 反水',
    heating: '暖气 供暖 燃气 天然气 煤气 通气',
    fire: '消防栓 消火栓 灭火器 烟感 喷淋',
    monitor: '监控 摄像头',
    network: '断网 宽带 信号 网络',
  },
  sanitation: {
    rubbish: '垃圾 清运 厨余',
    cleaning: '保洁 打扫 卫生 灰尘 没人扫 纸屑 烟头 脏',
    greenery: '绿化 树枝 树木 杂草 草坪 修剪',
    pests: '蟑螂 老鼠 蚊 白蚁 苍蝇 飞虫 消杀',
    smell: '臭味 恶臭 异味 油烟 气味 臭气 烟味',
    sewage: '污水 粪水 黑水 积水',
  },
  safety: {
    escape: '消防通道 安全通道 安全出口 疏散 逃生 堵死',
    falling: '高空 坠物 抛物 坠落 掉落 往下扔 扔下楼 砸到 砸中',
    fire: '燃气 煤气 漏气 起火 着火 火灾 冒烟 煤气罐',
    wiring: '飞线 私拉 电线 漏电 触电 电瓶 楼道充电 入户充电 上楼充电',
    crime: '盗窃 被盗 小偷 偷 入室 陌生人 尾随 打架 治安',
    dogs: '狗 犬 咬',
    ground: '塌陷 坍塌 护坡 滑倒 摔倒 井盖',
  },
  noise: {
    works: '装修 施工 电钻 敲打 工地 打桩',
    machines: '机房 水泵 风机 空调 嗡嗡 低频 轰鸣 震动 振动 机器声',
    music: '广场舞 音响 喇叭 唱歌 音乐',
    neighbours: '楼上 邻居 脚步 隔壁 跳绳 麻将',
    shops: '酒吧 歌厅 KTV 夜宵 烧烤 餐馆 商铺 棋牌室 叫卖',
    animals: '狗叫 犬吠 猫叫 鸡叫',
  },
  parking: {
    taken: '占车位 占了 占我 占用车位 车位被占 堵车位',
    wrong: '乱停 违停 乱放 僵尸车 挪车 停满',
    charging: '充电桩 充不了电 充电位',
    gate: '道闸 闸口 车牌识别 出入口 进不来 出不去',
    rent: '月租 车位费 租车位 买车位 停车费 人防车位 泊位',
    bikes: '电动车 单车 自行车 摩托车 非机动车',
  },
  fees: {
    property: '物业费 物管费',
    shared: '公摊 水费 电费 水电费',
    income: '公共收益 广告收入 收支 账目 公示账',
    fund: '维修资金 维修基金',
    deposit: '押金 退费 退款 退还',
    receipt: '发票 收据 票据',
  },
  structureLeak: {
    leak: '漏水 渗水 滴水 渗漏 返水',
    roof: '屋顶 楼顶 天台 漏雨',
    cracks: '裂缝 开裂 空鼓 裂',
    facade: '外墙 墙皮 脱落 瓷砖',
    windows: '窗户 门窗 窗',
    damp: '发霉 返潮 霉 受潮',
  },
  neighbourViolation: {
    corridor: '楼道 走廊 鞋柜 杂物',
    building: '违建 搭建 扩建 加建 加盖 搭棚 违章建筑',
    pets: '养狗 遛狗 牵绳 养鸡 宠物 养鸽 粪便',
    rental: '群租 民宿 日租 合租 旅馆 隔断',
    conversion: '承重墙 违规装修 住改商 改建 改变用途',
    public: '绿地 菜地 种菜 公共区域 圈占 侵占 公共面积',
  },
  other: {
    developer: '开发商 交房 烂尾 产权证 房产证 不动产证',
    traffic: '公交 地铁 道路 红绿灯 修路 斑马线',
    school: '学校 入学 学区 幼儿园 学位 上学',
    advice: '建议 咨询 请问',
  },
};

/** A kind below a kind that a text speaks of, with the words that led to it. */
export interface ChildSuggestion {
  child: ChildKind;
  words: string[];
}

/** Which of the offered kinds below a kind a text speaks of: the one with most of its words, none where two have as many. A person decides (§3.2.1, C3). */
export function suggestChild(
  text: string,
  category: Category,
  offered: readonly ChildKind[],
): ChildSuggestion | undefined {
  const opening = openingOf(text);
  const ranked = offered
    .map((child) => {
      const spoken = new Set([child.name, ...(words[category]?.[child.id]?.split(' ') ?? [])]);
      return { child, words: [...spoken].filter((word) => opening.includes(word)) };
    })
    .sort((a, b) => b.words.length - a.words.length);
  const [first, second] = ranked;
  return first && first.words.length > (second?.words.length ?? 0) ? first : undefined;
}
