/** What actions of the staff are for, over those that belong together. */
export const familyText = {
  work: '办理',
  contact: '联系住户',
  support: '申请与协同',
  record: '登记与更正',
};
