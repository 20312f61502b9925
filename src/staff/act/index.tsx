import { useRouter } from '@tarojs/taro';
import { ActionPage } from '../../actions/form/action-page';
import { staffForms } from '../forms';
import '../parts/parts.scss';

/** The form of what staff do: `?id=&name=`. */
export default function StaffActPage() {
  const { params } = useRouter();
  return <ActionPage id={params.id ?? ''} name={params.name ?? ''} forms={staffForms} />;
}
