import { Screen } from '../../components';

export default function Page() {
  return <Screen title="工作台">…</Screen>;
}
