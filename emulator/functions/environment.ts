import { APPID, ENV, type Invocation } from './invocation';

const REGION = 'ap-shanghai';

/** The variables every instance of a function has from its start. */
export const standingEnvironment = (url: string, own: Record<string, string>): Record<string, string> => ({
  ...own,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: REGION,
  TENCENTCLOUD_SECRETID: 'AKIDemulator',
  TENCENTCLOUD_SECRETKEY: 'emulator',
  TENCENTCLOUD_SESSIONTOKEN: 'emulator',
  SCF_NAMESPACE: ENV,
  TCB_ENV: ENV,
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,TCB_SESSIONTOKEN,TCB_SOURCE',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  SILENCE: 'true',
});

/** The variables that say who is calling: replaced before every run, as the platform does. */
export const callEnvironment = (run: Invocation): Record<string, string> => {
  const wx: Record<string, string | undefined> = {
    WX_CLIENTIP: run.openid ? '127.0.0.1' : undefined,
    WX_CLIENTIPV6: run.openid ? '::ffff:127.0.0.1' : undefined,
    WX_APPID: run.trigger ? undefined : APPID,
    WX_OPENID: run.openid,
    WX_UNIONID: run.unionid,
    WX_FROM_UNIONID: run.fromUnionid,
    WX_API_TOKEN: run.trigger ? undefined : run.token,
    WX_TRIGGER_API_TOKEN_V0: run.trigger ? run.token : undefined,
  };
  const present = Object.entries(wx).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return {
    ...Object.fromEntries(present),
    WX_CONTEXT_KEYS: present.map(([key]) => key).join(','),
    TCB_SEQID: run.requestId,
    TCB_SOURCE: run.source,
    ...(run.trigger ? { TRIGGER_SRC: run.trigger } : {}),
  };
};
