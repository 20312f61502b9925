import type { SectionName } from '../../../../types/administration/settings';
import type { SectionForm } from '../section';
import { assignment } from './assignment';
import { calendar } from './calendar';
import { categories } from './categories';
import { clocks } from './clocks';
import { emergency } from './emergency';
import { conduct, contacts, handbook, places, privacy, quality, retention, reveals } from './plain';
import { replies } from './replies';
import { templates } from './templates';

/** The form of each section; one without its form does not compile. */
export const sectionForms: { [N in SectionName]: SectionForm<N> } = {
  contacts,
  places,
  calendar,
  categories,
  assignment,
  clocks,
  templates,
  emergency,
  replies,
  handbook,
  retention,
  reveals,
  quality,
  conduct,
  privacy,
};

/** What each section is for, and what a change of it does. */
export const leads: Record<SectionName, string> = {
  contacts: '住户在首页、回执和紧急提示里看到这些电话。24 小时电话必须随时有人接。',
  places: '住户提交时从这里选地点。一行写一个。删掉的地点，旧投诉里仍保留。',
  calendar: '按工作时间计算的时限都以此为准。每天可写多段，例如 08:30-12:00 13:30-18:00。',
  categories: '部门用来派单：人员的部门与类别的部门相同，就会优先建议。敏感类别直接由主管受理。',
  assignment:
    '负责这栋楼的人和部门排在前面。系统派单时写明理由；密封、敏感、涉及员工的投诉，以及邮件和公众号来的投诉，始终由人派。',
  clocks:
    '只影响以后提交的投诉，已提交的按当时的承诺办理。24 小时调查、48 小时联系、一个月回访是规定，不能改。',
  templates: '模板在微信公众平台选用后，把编号和字段填到这里。没有配好的模板不会推送。',
  emergency: '住户写到这些情况时，和 24 小时电话、119、120、110 一起显示。请先确认电话随时有人接。',
  replies: '同事写给住户的话，先点一条再改。先给这类投诉专用的，再给通用的。',
  handbook: '加在员工手册最后，每位同事都看得到。改了以后，会请每位同事重新确认。',
  retention: '办结满年限后，姓名、电话等会被清除，只留统计。年限写在个人信息告知里，改了要请住户重新同意。',
  reveals: '每人每天最多查看这么多次完整联系方式，每次都留记录。',
  quality: '每周一从上一周办结的投诉里随机抽，至少 1 件，最多 20 件，由没有经手的主管检查。',
  conduct:
    '90 天里有 3 段话经主管确认是辱骂的，才有这个上限，只算新投诉、补充和催办；有人身危险的、回答问题、评价、申诉都不受限制，电话也不受限制。住户看得到上限。',
  privacy:
    '要写明用途、保存年限（写成“{保存年限}”，自动填入）和查看、更正、撤回的权利。保存后自动成为新版本：住户下次提交时会重新阅读并同意，旧版本留存备查。',
};
