import { reasonForm } from '../parts/reason-form';

/** Towards T27: the manager decides whether a final answer is due. */
export const proposeDispute = reasonForm({
  label: '为什么谈不拢',
  placeholder: '例如：已三次协商，住户要求赔偿装修款，与责任认定不符',
  lead: '由项目经理决定是否给出最终答复。',
  readers: 'internal',
  max: 500,
});
