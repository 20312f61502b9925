import { Screen } from '../../components';

export default function Page() {
  return <Screen title="办理">…</Screen>;
}
