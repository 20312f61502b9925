import type { ExportState, ExportView } from '../../types/exports';

/** How far it is. */
export const exportStateText = {
  waiting: '排队中',
  working: '正在生成',
  done: '可以下载',
  failed: '没有成功',
  expired: '已过期',
} satisfies Record<ExportState, string>;

/** Whether it will still change without anybody doing anything. */
export const isUnderWay = ({ state }: ExportView): boolean => state === 'waiting' || state === 'working';

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

/** How far it is, in numbers. */
export function exportProgressText({ kind, state, rows, cut, bytes }: ExportView): string {
  const size = bytes === undefined ? '' : sizeText(bytes);
  if (kind !== 'sheet') return state === 'done' ? size : '';
  if (state === 'waiting') return '';
  if (state !== 'done') return rows > 0 ? `已写入 ${rows} 件` : '';
  return [`${rows} 件${cut ? '（太多，只导出最近的部分）' : ''}`, size].filter(Boolean).join(' · ');
}

/** What is asked before something leaves the house. */
export const exportQuestion = {
  document:
    '生成一份 PDF，内容和您现在看到的一样：个人信息照样遮盖，每页印有您的姓名和时间。导出会记入查阅记录。',
  own: '生成一份 PDF，内容和您现在看到的一样，可以打印或保存。',
  sheet: '按现在的条件导出表格：姓名和电话不导出，房号按您的权限遮盖，表里写明由谁导出。导出会记入查阅记录。',
  report: '导出的内容和您现在看到的一样，不含姓名、电话和房号，写明由谁导出。导出会记入查阅记录。',
} as const;

/** What goes wrong with exports, where the usual words would be about complaints. */
export const exportErrorText = {
  TOO_MANY: '今天已经导出 20 次，请明天再试。',
  NOT_FOUND: '文件已经过期或删除，请重新导出。',
  NOT_ALLOWED: '您现在的岗位不能导出。需要的话请联系主管。',
  UNAVAILABLE: '网络不通，没有成功。网络好了再点一次就行。',
} as const;
