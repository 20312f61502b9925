import Taro from '@tarojs/taro';
import { useRef } from 'react';
import type { ExportOrder } from '../../types/exports';
import { cloud, newKey } from '../cloud';
import { confirmed } from '../cloud/confirm';
import { useAction } from './use-action';

type Wanted = ExportOrder extends infer One ? (One extends unknown ? Omit<One, 'key'> : never) : never;

/** Takes something out after a question, and goes where one sees how far it is; a retry after a bad network orders nothing twice. */
export function useTakingOut() {
  const key = useRef(newKey());
  const taking = useAction(
    (wanted: Wanted) => cloud.archivist.take({ ...wanted, key: key.current } as ExportOrder),
    () => {
      key.current = newKey();
      void Taro.navigateTo({ url: '/staff/exports/index' });
    },
  );
  const takeOut = async (wanted: Wanted, title: string, body: string) => {
    if (await confirmed({ title, body, yes: '导出', danger: false })) await taking.run(wanted);
  };
  return { takeOut, busy: taking.busy, failure: taking.failure };
}
