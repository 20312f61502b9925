import * as z from 'zod/mini';
import { Id, Instant } from './text';

/** What is told to whom (B5). N6 and N8 are progress, N13 a change of person or date. */
export const Notice = z.enum([
  'N1', // 受理回执
  'N2', // new case, staff
  'N3', // 请补充材料
  'N4', // 不予受理说明
  'N5', // 已并案
  'N6', // 进度
  'N7', // 待审批, staff
  'N8', // 方案
  'N9', // 评价邀请
  'N10', // 归档
  'N11', // 最终答复
  'N12', // 回访
  'N13', // 负责人/预计时间变更
  'N14', // 超时预警, staff
  'N15', // 定期报告, staff (§3.7.2)
  'N16', // 改进事项, staff (§3.7.2)
  'N17', // 流程建议的答复 (§6)
  'N18', // 房屋核实结果 (§1)
  'N19', // 流程建议待答复, staff (§6)
  'N20', // 季度问卷 (§6)
  'N21', // 一周工作, staff (§5.1)
  'N22', // 租期快到 (§1)
  'N23', // 档案核对不一致, staff (§4)
  'N24', // 月度评审, staff (§5.3)
  'N25', // 家庭成员变动 (§1)
]);
export type Notice = z.infer<typeof Notice>;

/** The six templates on which the notices travel (C2). */
export const TemplateKind = z.enum(['receipt', 'progress', 'survey', 'case', 'approval', 'due']);
export type TemplateKind = z.infer<typeof TemplateKind>;

/** A subscription template as chosen in the WeChat console: its keys are given by WeChat, the type is the key without digits (wechat: 订阅消息参数值内容限制). */
export const MessageTemplate = z.strictObject({
  id: z.string(),
  title: z.string(),
  fields: z.record(z.string(), z.string()),
});
export type MessageTemplate = z.infer<typeof MessageTemplate>;

/** What a field of a message means to us. */
export const MessageMeaning = z.enum(['number', 'category', 'stage', 'time', 'due', 'words']);
export type MessageMeaning = z.infer<typeof MessageMeaning>;

/** A template in a deployment's configuration: our meaning → WeChat's key (C2). */
export const TemplateSetting = z.strictObject({
  kind: TemplateKind,
  templateId: z.string(),
  title: z.string(),
  fields: z.partialRecord(MessageMeaning, z.string()),
});
export type TemplateSetting = z.infer<typeof TemplateSetting>;

/** What became of a push (C1.4): `unknown` is never sent again, a `bundled` one went out as a newer one (§3.3.2), `inAppOnly` left the credit to something weightier (B5). */
export const Delivery = z.enum([
  'pending',
  'sending',
  'sent',
  'noCredit',
  'failed',
  'unknown',
  'inAppOnly',
  'bundled',
]);
export type Delivery = z.infer<typeof Delivery>;

/** One message in a person's inbox (C2): always there, whether or not the push went out. */
export const MessageView = z.strictObject({
  id: Id,
  notice: Notice,
  kind: TemplateKind,
  complaintId: z.optional(Id), // absent: it is about no complaint
  no: z.string(),
  at: Instant,
  readAt: z.optional(Instant),
  delivery: Delivery,
  page: z.string(),
  values: z.partialRecord(MessageMeaning, z.string()),
});
export type MessageView = z.infer<typeof MessageView>;
