import { leave, leaveText } from '../../cloud/leave';
import { Button, Empty, Screen } from '../../components';
import { exactText } from '../../text';
import { erased } from '../erase/erased-memory';
import { RemainsCard } from '../erase/remains-card';

/** The account is erased, or will be by then; what goes on is followed by its code (§5.2). */
export default function ErasedPage() {
  const done = erased();
  const late = done?.outcome === 'underWay' && done.dueAt;
  return (
    <Screen title="已注销" first>
      <Empty
        title={late ? '正在注销' : '账户已注销'}
        hint={
          late ? `数据较多，最迟 ${exactText(late)} 全部删除。` : '再次打开小程序，会是一个全新的空白账户。'
        }
      />
      {done && done.complaints.length > 0 ? <RemainsCard complaints={done.complaints} /> : null}
      {leave ? (
        <Button tone="quiet" onTap={leave}>
          {leaveText}
        </Button>
      ) : null}
    </Screen>
  );
}
