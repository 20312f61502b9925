import { reasonForm } from '../parts/reason-form';

/** §4: why the file must outlast its years. */
export const preserve = reasonForm({
  label: '为什么要长期保留',
  placeholder: '例如：已进入诉讼，法院要求保全证据',
  lead: '保存期满也不会清除个人信息，直到结束长期保留为止。',
  readers: 'internal',
  max: 500,
});
