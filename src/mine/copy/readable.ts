import type { MessageView } from '../../../types/messages';
import type { ExportedComplaint, ExportPart } from '../../../types/rights';
import {
  callTimeText,
  capacityText,
  channelText,
  deliveryText,
  exactText,
  kindText,
  noticeText,
  placeText,
  satisfactionText,
  solvedText,
  stageText,
  timelineSentence,
} from '../../text';
import { invitationMadeText, lookText, requestOutcomeText, requestTitle } from '../words';

/** Everything that was exported. */
export interface Copy {
  exportedAt: string;
  person: NonNullable<ExportPart['person']>;
  complaints: ExportedComplaint[];
  messages: MessageView[];
}

/** A part of the readable document. */
export interface Section {
  title: string;
  lines: string[];
}

const some = (...lines: (string | undefined | false)[]): string[] =>
  lines.filter((line): line is string => Boolean(line));
const labelled = (label: string, text: string | undefined) => (text ? `${label}：${text}` : undefined);

const personSection = ({ person, exportedAt }: Copy): Section => ({
  title: '我的信息',
  lines: some(
    labelled('导出时间', exactText(exportedAt)),
    labelled('社区', person.community),
    labelled('称呼', person.contact.name),
    labelled('电话', person.contact.phone),
    person.contact.callTime && labelled('方便接电话', callTimeText[person.contact.callTime]),
    labelled('邮箱', person.contact.email),
    ...person.homes.map((home) =>
      labelled(
        '房屋',
        `${placeText(home)}（${capacityText[home.capacity]}，${home.verified ? '已核实' : '待核实'}）`,
      ),
    ),
    ...(person.invitations ?? []).map((one) => labelled('邀请家人', invitationMadeText(one))),
    labelled('首次使用', exactText(person.since)),
    labelled('微信标识', person.openid),
    labelled('微信开放平台标识', person.unionid),
    person.consent &&
      labelled('同意个人信息告知', `版本 ${person.consent.version}，${exactText(person.consent.at)}`),
    person.withdrawal &&
      labelled('撤回同意', `版本 ${person.withdrawal.version}，${exactText(person.withdrawal.at)}`),
    person.staff && labelled('岗位', `${person.staff.title} ${person.staff.name}`),
    labelled('经主管核对的辱骂', person.abuse?.map((at) => exactText(at)).join('、')),
    labelled('常用的查找条件', person.keptSearches?.join('、')),
    `还可推送微信提醒 ${person.credits} 条`,
  ),
});

const looksSection = ({ person }: Copy): Section => ({
  title: '谁看过我的联系方式',
  lines: person.looks.map(lookText),
});

const requestsSection = ({ person }: Copy): Section => ({
  title: '我的申请记录',
  lines: person.requests.map(
    (request) => `${exactText(request.at)} ${requestTitle(request)}，${requestOutcomeText(request)}`,
  ),
});

const historyOf = ({ timeline }: ExportedComplaint): string[] =>
  [...timeline]
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((entry) => {
      const { title, body } = timelineSentence(entry, 'own');
      return `${exactText(entry.at)} ${title}${body ? `：${body.replace(/\n/g, '；')}` : ''}`;
    });

const complaintSection = (complaint: ExportedComplaint): Section => {
  const { category, contact, rating, resolution, photos } = complaint;
  return {
    title: `投诉 ${complaint.no}（${stageText[complaint.stage]}）`,
    lines: some(
      labelled('提交时间', exactText(complaint.filedAt)),
      labelled('途径', channelText[complaint.channel]),
      category && labelled('类别', kindText(complaint)),
      labelled('地点', placeText(complaint.location)),
      contact && labelled('联系人', some(contact.name, contact.phone).join(' ')),
      complaint.sealed && '密封身份',
      labelled('内容', complaint.text),
      labelled('发生时间', complaint.occurred),
      labelled('诉求', complaint.remedy),
      ...(complaint.answers ?? []).map(({ question, answer }) => labelled(question, answer)),
      photos.length > 0 && `照片 ${photos.length} 张，可在投诉页面查看`,
      resolution && labelled('处理结果', resolution.result),
      rating && labelled('评价', `${solvedText[rating.solved]}，${satisfactionText[rating.satisfaction]}`),
      '经过：',
      ...historyOf(complaint).map((line) => `· ${line}`),
    ),
  };
};

const messagesSection = ({ messages }: Copy): Section => ({
  title: '站内消息',
  lines: [...messages]
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(
      ({ at, notice, no, delivery }) =>
        `${exactText(at)} ${noticeText[notice].title}（${no}），${deliveryText[delivery]}`,
    ),
});

const commentsSection = ({ person }: Copy): Section => ({
  title: '我的流程建议',
  lines: person.comments.flatMap(({ at, text, answer }) =>
    some(`${exactText(at)} ${text}`, answer && `答复：${answer.text}`),
  ),
});

/** Everything that was exported, in words that people read; what there is nothing of is left out. */
export const readable = (copy: Copy): Section[] =>
  [
    personSection(copy),
    ...[...copy.complaints].sort((a, b) => (a.filedAt < b.filedAt ? 1 : -1)).map(complaintSection),
    messagesSection(copy),
    commentsSection(copy),
    looksSection(copy),
    requestsSection(copy),
  ].filter(({ lines }) => lines.length > 0);

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const plain = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/** The same as a document that every phone and computer opens, without loading anything. */
export const asHtml = (sections: readonly Section[]): string => {
  const body = sections.map(
    ({ title, lines }) =>
      `<h2>${plain(title)}</h2>\n${lines.map((line) => `<p>${plain(line)}</p>`).join('\n')}`,
  );
  const style =
    'body{font:17px/1.7 sans-serif;max-width:42em;margin:0 auto;padding:1em}h2{font-size:1.15em;margin-top:2em}p{margin:.3em 0;white-space:pre-wrap;overflow-wrap:anywhere}';
  return `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>我的个人信息</title><style>${style}</style></head><body>\n<h1>我的个人信息</h1>\n${body.join('\n')}\n</body></html>\n`;
};

/** The same for machines. */
export const asJson = (copy: Copy): string =>
  `${JSON.stringify({ format: 'huiyin-personal-data', version: 1, ...copy }, null, 2)}\n`;
