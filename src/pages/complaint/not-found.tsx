import Taro from '@tarojs/taro';
import { Button, Empty } from '../../components';

const back = () =>
  Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: '/pages/home/index' });

/** No such complaint, or none that this person may see: the answer does not tell which (C5). */
export function NotFound() {
  return (
    <Empty title="没有找到这件投诉" hint="请核对编号。它也可能已经不归您看。">
      <Button small onTap={() => void back()}>
        回到列表
      </Button>
    </Empty>
  );
}
