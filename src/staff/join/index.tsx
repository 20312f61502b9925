import Taro from '@tarojs/taro';
import { useState } from 'react';
import { cloud } from '../../cloud';
import { Button, Card, Screen, TextField } from '../../components';
import { useAction } from '../../hooks/use-action';
import { reloadMe } from '../../hooks/use-me';
import { Trouble } from '../parts/admin-trouble';

/** Somebody who was asked to join the staff does, by the code (C4). */
export default function JoinPage() {
  const [code, setCode] = useState('');
  const joining = useAction(
    () => cloud.admin.join({ code }),
    () => {
      void Taro.showToast({ title: '已加入', icon: 'success' });
      void reloadMe().then(() => Taro.switchTab({ url: '/pages/desk/index' }));
    },
  );
  const wrong = joining.failure?.fields?.code;
  return (
    <Screen
      title="加入团队"
      footer={
        <>
          {joining.failure && !wrong && <Trouble failure={joining.failure} />}
          <Button busy={joining.busy} disabled={!code.trim()} onTap={() => void joining.run()}>
            加入
          </Button>
        </>
      }
    >
      <Card>
        <TextField
          id="code"
          label="邀请码"
          hint="8 位字母和数字，由社区的管理员发给您"
          value={code}
          problem={wrong}
          onChange={setCode}
        />
      </Card>
    </Screen>
  );
}
