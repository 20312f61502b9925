import type { RevealPurpose } from '../../types/contact';
import type { CorrectedPart, DataRequest, DataRequestKind, InvitationMade, Look } from '../../types/rights';
import { exactText, partsText, placeText, purposeText } from '../text';

/** What somebody asked about the own personal data (§5.2). */
export const dataRequestText = {
  export: '导出个人信息',
  correct: '更正个人信息',
  erase: '注销账户',
  consent: '同意个人信息告知',
  withdraw: '撤回同意',
} satisfies Record<DataRequestKind, string>;

/** What was corrected. */
export const correctedText = {
  name: '称呼',
  phone: '电话',
  email: '邮箱',
  home: '房屋',
} satisfies Record<CorrectedPart, string>;

/** What became of a request: at once, or by when. */
export const requestOutcomeText = ({ outcome, doneAt, dueAt }: DataRequest): string =>
  outcome === 'done'
    ? `已完成${doneAt ? `（${exactText(doneAt)}）` : ''}`
    : `办理中${dueAt ? `，最迟 ${exactText(dueAt)} 完成` : ''}`;

/** What was asked, in one line. */
export const requestTitle = ({ kind, parts = [], version }: DataRequest): string => {
  if (kind === 'correct' && parts.length > 0)
    return `更正${parts.map((part) => correctedText[part]).join('、')}`;
  return `${dataRequestText[kind]}${version ? `（版本 ${version}）` : ''}`;
};

/** What else contact data is looked at for. */
const lookedFor: Record<string, string> = { export: '打印档案', home: '核实房屋' };

/** Who looked at contact data, as far as they still work here, and for what (B12). */
export const lookText = ({ at, staff, purpose, no, parts }: Look): string => {
  const who = staff ? `${staff.title} ${staff.name}` : '工作人员';
  const why = purposeText[purpose as RevealPurpose] ?? lookedFor[purpose] ?? '办理投诉';
  const what = parts ? `，看了${partsText(parts)}` : '';
  return `${exactText(at)} ${who}：${why}${what}${no ? `（${no}）` : ''}`;
};

/** An invitation of the family: when, to which home, for how many, and how many came (§1). */
export const invitationMadeText = (one: InvitationMade): string =>
  `${exactText(one.at)} ${placeText(one)}，请 ${one.places} 人，来了 ${one.used} 人`;
