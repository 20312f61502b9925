import { useRouter } from '@tarojs/taro';
import { ReportList } from './list';
import { OneReport } from './one';

/** The regular reports (§3.7.2): one of them, `?id=`, or all there are. */
export default function ReportsPage() {
  const { id } = useRouter().params;
  return id ? <OneReport id={id} /> : <ReportList />;
}
