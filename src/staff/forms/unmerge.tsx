import { reasonForm } from '../parts/reason-form';

/** T8: the joined complaint goes on alone. */
export const unmerge = reasonForm({
  label: '为什么取消并案',
  placeholder: '例如：现场不是同一处漏点',
  lead: '之后由原主案的负责人单独处理这一件。',
  readers: 'internal',
  max: 1000,
});
