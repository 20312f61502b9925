import { reasonForm } from '../parts/reason-form';

/** T14: back to planning; the resident is told. */
export const revisePlan = reasonForm({
  label: '为什么要变更方案',
  placeholder: '例如：拆开后发现主管道也已锈蚀，需要整段更换',
  lead: '方案会回到制定阶段，修改后重新审批。住户会看到方案在调整。',
  readers: 'internal',
  max: 500,
});
