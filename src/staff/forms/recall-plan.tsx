import { reasonForm } from '../parts/reason-form';

/** T12: the author takes the plan back to change it. */
export const recallPlan = reasonForm({
  label: '为什么撤回',
  placeholder: '例如：措施时间要调整',
  readers: 'internal',
  max: 1000,
});
