import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button, Chips, Screen } from '../../components';
import { useMe } from '../../hooks/use-me';
import { CommentList, type Shelf, shelves } from './list';
import { NewComment } from './new-comment';

/** Proposals on how complaints are handled: what everybody wants, what was answered, and one's own (§6). */
export default function CommentsPage() {
  const { me } = useMe();
  const [shelf, setShelf] = useState<Shelf>('waiting');
  const [sent, setSent] = useState(0);
  const answers = me?.staff?.roles.some((role) => role !== 'admin');
  return (
    <Screen title="流程建议">
      <NewComment
        onSent={() => {
          setShelf('own');
          setSent((count) => count + 1);
        }}
      />
      {answers ? (
        <Button tone="plain" onTap={() => void Taro.navigateTo({ url: '/staff/comments/index' })}>
          答复大家的建议
        </Button>
      ) : null}
      <Chips<Shelf> id="shelf" label="显示" options={shelves} value={shelf} onChange={setShelf} />
      <CommentList key={`${shelf} ${sent}`} shelf={shelf} />
    </Screen>
  );
}
