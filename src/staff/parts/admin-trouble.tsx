import type { Failure } from '../../../types/errors';
import { Button, Card } from '../../components';
import { errorText } from '../../text';

const own: Partial<Record<Failure['code'], string>> = {
  CHANGED: '就在刚才，别人改过这里。请载入最新内容，看一眼再保存。',
  NOT_FOUND: '没有找到。可能已经离职或被撤回，请返回列表看看。',
  INVALID_INPUT: '有的地方不对，没有保存。请看标红的说明，改好再存。',
};

/** Why a change was not made, in words about settings. */
export function Trouble({ failure, retry }: { failure: Failure; retry?: () => void }) {
  return (
    <Card tone="danger" title={own[failure.code] ?? errorText[failure.code]}>
      {retry && (
        <Button tone="danger" small onTap={retry}>
          重新载入
        </Button>
      )}
    </Card>
  );
}
