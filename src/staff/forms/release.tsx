import { reasonForm } from '../parts/reason-form';

/** §4: why the file need not be kept any longer. */
export const release = reasonForm({
  label: '为什么可以结束保留',
  placeholder: '例如：案件已经审结，不再需要保全',
  readers: 'internal',
  max: 500,
});
