import Taro, { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { connect } from '@/cloud/transport';
import './app.scss';

/** The application shell: connects to the cloud before the first page asks for anything. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    Taro.onError?.((fault) => console.error(JSON.stringify({ fault: String(fault) })));
  });
  return children;
}
