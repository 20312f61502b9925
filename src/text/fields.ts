import type { FieldProblem } from '../../types/text';

/** What is wrong with a field, said beside it. */
export const fieldText = {
  REQUIRED: '这一项还没填',
  TOO_SHORT: '太短了，请再写几个字',
  TOO_LONG: '太长了，请写短一点',
  TOO_FEW: '至少要有一项',
  TOO_MANY: '太多了，请减少几项',
  CONTROL_CHARACTERS: '里面有无法显示的字符，请删掉重写',
  NOT_A_PHONE: '电话号码不对，请核对（手机 11 位，座机加区号）',
  NOT_A_TIME: '请选择日期和时间',
  NOT_A_CHOICE: '请选择其中一项',
  IN_THE_PAST: '时间已经过去了，请另选',
  OUT_OF_RANGE: '超出范围',
  NOT_UNIQUE: '有重复，请去掉一个',
  OVERLAPPING: '时间段要从早到晚、互不重叠',
  LONGER_THAN_NORMAL: '紧急的时限不能比一般的长',
  NOT_YOUR_OWN: '自己的角色要由别的管理员来改',
  LAST_ONE: '至少要留一位，请先安排别人',
  IN_USE: '手上还有没办完的投诉，请先交接',
  INVALID: '填得不对，请检查',
  NOTICE_INCOMPLETE: '要写明用途、“{保存年限}”年、怎样查看、更正和撤回',
} satisfies Record<FieldProblem, string>;
