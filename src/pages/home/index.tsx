import { Screen } from '../../components';

export default function Page() {
  return <Screen title="投诉">…</Screen>;
}
