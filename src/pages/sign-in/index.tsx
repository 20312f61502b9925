import { Screen } from '../../components';

export default function Page() {
  return <Screen title="选择身份">…</Screen>;
}
