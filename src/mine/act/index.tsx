import { useRouter } from '@tarojs/taro';
import { ActionPage } from '../../actions/form/action-page';
import { residentForms } from '../../actions/forms';
import './act.scss';

/** The form of what the person who complained does: `?id=&name=`. */
export default function ActPage() {
  const { params } = useRouter();
  return <ActionPage id={params.id ?? ''} name={params.name ?? ''} forms={residentForms} />;
}
