import { Screen } from '../../components';

export default function Page() {
  return <Screen title="消息">…</Screen>;
}
