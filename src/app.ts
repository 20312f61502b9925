import Taro, { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { tellDiscards } from '@/cloud/discard';
import { onNetworkBack } from '@/cloud/network';
import { connect } from '@/cloud/transport';
import { sendWaiting } from './outbox/sender';
import './app.scss';

const sendKept = (): void => {
  void sendWaiting();
  void tellDiscards();
};

/** The application shell: connects to the cloud before the first page asks for anything, and sends what waits as soon as it can. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    Taro.onError?.((fault) => console.error(JSON.stringify({ fault: String(fault) })));
    onNetworkBack(sendKept);
  });
  useDidShow(sendKept);
  return children;
}
