import Taro, { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import * as z from 'zod/mini';
import { connect } from '@/cloud/transport';
import './app.scss';

// Mini programs forbid `new Function`, which zod would otherwise try.
z.config({ jitless: true });

/** The application shell: connects to the cloud before the first page asks for anything. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    connect();
    Taro.onError?.((fault) => console.error(JSON.stringify({ fault: String(fault) })));
  });
  return children;
}
