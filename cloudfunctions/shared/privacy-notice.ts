import type { Settings } from '../../types/settings';
import { retentionYears } from './workflow/policies';

/** Stands in a notice for the years that a community keeps closed files. */
export const YEARS = '{保存年限}';

/** What we do with personal data, in words that people read (§5.2); what a community says until it says it in its own words. */
export const usualNotice = [
  '收集什么：您的称呼、电话、房屋，以及投诉里的文字和照片。',
  '用来做什么：只用于受理、调查、处理、联系您和回访，不作他用。',
  '谁能看到：姓名和电话默认打码；负责处理的人在需要联系您时可以查看，每次查看都记录是谁、为什么。匿名和密封投诉另有更严的限制。',
  `怎么保存：联系方式加密保存；投诉了结 ${YEARS} 年后自动去除身份信息，只留统计。`,
  '您的权利：随时查看、导出、更正自己的信息，撤回同意，注销账户：在“我的”里点“个人信息与权利”，或致电客服。',
].join('\n');

type Noticed = Pick<Settings, 'privacyText' | 'retentionYears'>;

/** A community's notice as it is written, with the place for the years. */
export const writtenNotice = ({ privacyText }: Noticed): string => privacyText ?? usualNotice;

/** The notice in force as it is read, with the years filled in. */
export const noticeOf = (settings: Noticed): string =>
  writtenNotice(settings).replaceAll(YEARS, String(retentionYears(settings)));

/** What a notice must say (§5.2): what for, how long, and how to see, correct and take back. */
export const saysEnough = (text: string): boolean =>
  text.includes(YEARS) &&
  /用来|用于|目的/.test(text) &&
  ['查看', '更正', '撤回'].every((one) => text.includes(one));
