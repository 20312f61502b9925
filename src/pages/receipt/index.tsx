import { Screen } from '../../components';

export default function Page() {
  return <Screen title="已收到您的投诉">…</Screen>;
}
