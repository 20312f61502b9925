import { Screen } from '../../components';

export default function Page() {
  return <Screen title="我的">…</Screen>;
}
