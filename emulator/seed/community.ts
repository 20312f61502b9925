import type { Settings, Span } from '../../types/settings';
import { calendar } from './calendar';
import { templateSettings } from './templates';

const HOUR = 60;
const wall = (minutes: number): Span => ({ by: 'wall', minutes });
const working = (minutes: number): Span => ({ by: 'working', minutes });
const awake = (minutes: number): Span => ({ by: 'awake', minutes });

/** 云栖苑, a community that exists nowhere, with the procedure's default promises (B4). */
export const community: Settings = {
  communityId: 'yunqiyuan',
  name: '云栖苑',
  phone24h: '0571-5550-0199',
  deskPhone: '0571-5550-0100',
  deskHours: '周一至周五 8:30-12:00、13:30-18:00，周六 9:00-12:00',
  deskEmail: 'kefu@yunqiyuan.example',
  buildings: ['1号楼', '2号楼', '3号楼', '5号楼', '6号楼'],
  publicPlaces: ['东门岗亭', '北门', '中心花园', '儿童乐园', '地下车库', '快递柜', '垃圾分类点', '健身步道'],
  terms: {
    version: 'yunqiyuan-2026-1',
    anchor: 'submitted',
    spans: {
      triage: { normal: working(2 * HOUR), urgent: wall(15) },
      progress: { normal: awake(48 * HOUR), urgent: awake(12 * HOUR) },
      findings: { normal: working(24 * HOUR), urgent: wall(8 * HOUR) },
      plan: { normal: working(48 * HOUR), urgent: wall(4 * HOUR) },
      approval: { normal: working(24 * HOUR), urgent: wall(2 * HOUR) },
      decision: { normal: working(24 * HOUR) },
      urgentApproval: { normal: wall(24 * HOUR) },
      hold: { normal: wall(7 * 24 * HOUR) },
    },
    targetDays: {
      service: 5,
      facility: 3,
      sanitation: 2,
      safety: 1,
      noise: 5,
      parking: 5,
      fees: 7,
      structureLeak: 15,
      neighbourViolation: 10,
      other: 7,
    },
    compensationLimit: 1000,
    appealDays: 7,
    undoHours: 24,
    reopenDays: 30,
    noAnswerDays: 7,
  },
  calendar,
  categories: [
    { code: 'service', team: '客户服务部', defaultSeverity: 'normal', sensitive: true },
    {
      code: 'facility',
      team: '工程部',
      defaultSeverity: 'normal',
      sensitive: false,
      evidence: ['故障部位的照片', '设备编号和上次检修记录', '影响哪些住户'],
      notice: '电梯困人、整栋停水停电，请先打 24 小时电话。',
      questions: ['什么时候开始的？', '有规律吗，例如总在晚上？'],
    },
    { code: 'sanitation', team: '环境部', defaultSeverity: 'normal', sensitive: false },
    {
      code: 'safety',
      team: '秩序维护部',
      defaultSeverity: 'urgent',
      sensitive: false,
      evidence: ['现场照片和警戒情况', '监控录像（先保存，防止覆盖）', '已经做的应急处置'],
      notice: '有人有危险时请先打 24 小时电话或 119、120、110，再回来登记。',
      questions: ['现在还有危险吗？', '有人受伤吗？'],
    },
    {
      code: 'noise',
      team: '秩序维护部',
      defaultSeverity: 'normal',
      sensitive: false,
      evidence: ['发生的时段，至少核实两次', '录音或分贝读数', '声音来自哪一户或哪台设备'],
      notice: '记下几次发生的时间，录一段声音，处理会更快。',
      questions: ['一般在什么时段？', '声音像是从哪里来的？', '是哪一种声音？'],
    },
    { code: 'parking', team: '秩序维护部', defaultSeverity: 'normal', sensitive: false },
    { code: 'fees', team: '客户服务部', defaultSeverity: 'normal', sensitive: false },
    {
      code: 'structureLeak',
      team: '工程部',
      defaultSeverity: 'normal',
      sensitive: false,
      evidence: ['渗漏部位的照片和面积', '相邻住户、楼上的情况', '是否在保修期内'],
      notice: '正在漏水请先关总阀；漏到电器、插座，请离开并打 24 小时电话。',
      questions: ['现在还在漏吗？', '漏在什么位置、多大一片？', '下雨时漏还是一直漏？'],
    },
    { code: 'neighbourViolation', team: '秩序维护部', defaultSeverity: 'normal', sensitive: false },
    { code: 'other', team: '客户服务部', defaultSeverity: 'normal', sensitive: false },
  ],
  templates: templateSettings,
  externalWays:
    '对处理结果仍有异议，可拨打 12345 政务服务便民热线，或向云栖社区居委会、业主委员会、区住房和城乡建设局反映。',
  consentVersion: '2026-11',
};
