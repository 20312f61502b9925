import type { MessageMeaning, MessageTemplate, TemplateKind, TemplateSetting } from '../../types/messages';

interface Chosen {
  kind: TemplateKind;
  id: string;
  title: string;
  /** Our meaning → the key WeChat gave → what WeChat shows beside the value. */
  lines: [meaning: MessageMeaning, key: string, label: string][];
}

/** The six templates of C2, as a community could have chosen them in the WeChat console. */
const chosen: Chosen[] = [
  {
    kind: 'receipt',
    id: 'q3XrT0nYb2mVd8sLw5KpZc1HjFe7uAoGi4NvRtE6xWk',
    title: '投诉受理通知',
    lines: [
      ['number', 'character_string1', '投诉编号'],
      ['category', 'thing2', '投诉类型'],
      ['time', 'time3', '受理时间'],
      ['due', 'time4', '预计时间'],
      ['words', 'thing5', '温馨提示'],
    ],
  },
  {
    kind: 'progress',
    id: 'B7kWm1zQe9RxUv4TsYp2LcNd6JhGfAo0iK3bVtXw8En',
    title: '处理进度提醒',
    lines: [
      ['number', 'character_string1', '投诉编号'],
      ['stage', 'phrase3', '当前进度'],
      ['words', 'thing2', '进度说明'],
      ['time', 'time4', '更新时间'],
    ],
  },
  {
    kind: 'survey',
    id: 'n5VhJt8cXoE2yDq0WzLr7GmKp3BsFaUi6TvNxYk1ReM',
    title: '满意度评价邀请',
    lines: [
      ['number', 'character_string4', '服务编号'],
      ['words', 'thing1', '处理结果'],
      ['time', 'time6', '完成时间'],
    ],
  },
  {
    kind: 'case',
    id: 'Zp6sYd3LwG9fXa1TkQe8VbRn0McJo5HuKi2WtNv7CxE',
    title: '新工单提醒',
    lines: [
      ['number', 'character_string21', '工单编号'],
      ['category', 'thing4', '工单类型'],
      ['stage', 'phrase7', '工单状态'],
      ['time', 'time6', '派单时间'],
      ['words', 'thing11', '备注'],
    ],
  },
  {
    kind: 'approval',
    id: 'H2xNc7RvTq4mKw0YbEe9ZsLd5UpGf1AoJi8tVhXk6Wn',
    title: '待审批提醒',
    lines: [
      ['number', 'character_string2', '单据编号'],
      ['category', 'thing1', '审批事项'],
      ['words', 'thing5', '审批说明'],
      ['time', 'time3', '提交时间'],
    ],
  },
  {
    kind: 'due',
    id: 'e8TfLk4WyXs0VnRd3QmZb6JpGu9CoHa2Ki5YtNv1ExB',
    title: '超时预警',
    lines: [
      ['number', 'character_string1', '工单编号'],
      ['stage', 'phrase2', '当前环节'],
      ['words', 'thing3', '预警说明'],
      ['time', 'time4', '提醒时间'],
    ],
  },
];

/** The templates as WeChat has them: id, title, key → label. */
export const templates: MessageTemplate[] = chosen.map(({ id, title, lines }) => ({
  id,
  title,
  fields: Object.fromEntries(lines.map(([, key, label]) => [key, label])),
}));

/** The templates as the community's settings name them: meaning → key. */
export const templateSettings: TemplateSetting[] = chosen.map(({ kind, id, title, lines }) => ({
  kind,
  templateId: id,
  title,
  fields: Object.fromEntries(lines.map(([meaning, key]) => [meaning, key])),
}));

/** The ids on which somebody receives messages, as staff or as a resident. */
export const templateIds = (side: 'resident' | 'staff'): string[] => {
  const kinds: TemplateKind[] =
    side === 'staff' ? ['case', 'approval', 'due'] : ['receipt', 'progress', 'survey'];
  return templateSettings.filter(({ kind }) => kinds.includes(kind)).map(({ templateId }) => templateId);
};
