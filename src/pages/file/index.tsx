import { Screen } from '../../components';

export default function Page() {
  return <Screen title="我要投诉">…</Screen>;
}
