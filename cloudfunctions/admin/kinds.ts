import type { SectionValue } from '../../types/administration/settings';
import type { Category } from '../../types/complaint';
import type { CategorySetting, Settings } from '../../types/settings';
import { childrenSet, withRemoved } from '../shared/workflow/categories/children';

type Beginning = Pick<CategorySetting, 'team' | 'evidence' | 'notice' | 'questions'>;

/** How each kind of complaint is handled until the community says otherwise: the department, what an investigation should bring to light, what whoever files should know and may be asked (§3.2.1). */
export const kindsAtFirst: Record<Category, Beginning> = {
  service: {
    team: '客户服务部',
    evidence: ['当班人员和时间', '监控或通话录音', '双方各自的说法'],
    notice: '涉及工作人员的投诉不经本人，由主管直接受理。',
    questions: ['当时是什么时间、在哪里？'],
  },
  facility: {
    team: '工程部',
    evidence: ['故障部位的照片', '设备编号和上次检修记录', '影响哪些住户'],
    notice: '电梯困人、整栋停水停电，请先打 24 小时电话。',
    questions: ['什么时候开始的？', '有规律吗，例如总在晚上？'],
  },
  sanitation: {
    team: '环境部',
    evidence: ['现场照片（近景、远景）', '保洁班次和清运记录'],
    questions: ['一般什么时候这样？'],
  },
  safety: {
    team: '秩序维护部',
    evidence: ['现场照片和警戒情况', '监控录像（先保存，防止覆盖）', '已经做的应急处置'],
    notice: '有人有危险时请先打 24 小时电话或 119、120、110，再回来登记。',
    questions: ['现在还有危险吗？', '有人受伤吗？'],
  },
  noise: {
    team: '秩序维护部',
    evidence: ['发生的时段，至少核实两次', '录音或分贝读数', '声音来自哪一户或哪台设备'],
    notice: '记下几次发生的时间，录一段声音，处理会更快。',
    questions: ['一般在什么时段？', '声音像是从哪里来的？', '是哪一种声音？'],
  },
  parking: {
    team: '秩序维护部',
    evidence: ['车牌和车位号', '现场照片', '出入口记录'],
    notice: '占位的车请拍下车牌和车位，不要自己堵车、锁车。',
    questions: ['车牌号是多少？', '停在哪里、多久了？'],
  },
  fees: {
    team: '客户服务部',
    evidence: ['账单和缴费记录', '收费依据（合同、公示、批文）', '计算过程'],
    notice: '有账单或缴费凭证的话，请一起拍照上传。',
    questions: ['是哪一笔费用、哪个月的？', '您觉得应该是多少？'],
  },
  structureLeak: {
    team: '工程部',
    evidence: ['渗漏部位的照片和面积', '相邻住户、楼上的情况', '是否在保修期内'],
    notice: '正在漏水请先关总阀；漏到电器、插座，请离开并打 24 小时电话。',
    questions: ['现在还在漏吗？', '漏在什么位置、多大一片？', '下雨时漏还是一直漏？'],
  },
  neighbourViolation: {
    team: '秩序维护部',
    evidence: ['现场照片', '劝阻和告知的记录', '是否已报有关部门'],
    notice: '我们会劝阻、告知并上报，没有执法权；不会透露是谁投诉的。',
    questions: ['是哪一户或哪个位置？', '持续多久了？'],
  },
  other: { team: '客户服务部' },
};

/** The kinds as they are set: below each those that are offered, the house's where the community has said nothing yet (§3.2.1). */
export const kindsAsSet = (settings: Settings): SectionValue<'categories'> => ({
  categories: settings.categories.map((kind) => ({ ...kind, children: childrenSet(settings, kind.code) })),
});

/** The kinds as they are kept: what is no longer offered below them keeps its name. */
export const kindsToKeep = (
  { categories }: SectionValue<'categories'>,
  settings: Settings,
): Pick<Settings, 'categories'> => ({
  categories: categories.map((kind) => ({
    ...kind,
    children: withRemoved(settings, kind.code, kind.children),
  })),
});
