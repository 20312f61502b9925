import { reasonForm } from '../parts/reason-form';

/** B10: only with a reason, on record, and told to the person. */
export const unseal = reasonForm({
  label: '为什么必须知道身份',
  placeholder: '例如：涉及人身安全，必须当面核实',
  lead: '投诉人会知道身份被打开过，原因留在记录里。',
  readers: 'internal',
  max: 500,
});
