import { Screen } from '../../components';

export default function Page() {
  return <Screen title="请您评价">…</Screen>;
}
