import { Screen } from '../../components';

export default function Page() {
  return <Screen title="代客登记">…</Screen>;
}
