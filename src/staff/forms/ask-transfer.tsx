import { reasonForm } from '../parts/reason-form';

/** T24: the handler says why somebody else should take it. */
export const askTransfer = reasonForm({
  label: '为什么要转交',
  placeholder: '例如：属于电梯维保范围，应由工程部负责',
  lead: '主管同意前仍由您负责，时限照常计算。',
  readers: 'internal',
  max: 1000,
});
