import Taro from '@tarojs/taro';

/** Opens the cloud environment; identity is the platform's own. */
export function connect(): void {
  Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV || undefined, traceUser: true });
}

/** Calls a cloud function and gives its raw result. */
export async function send(functionName: string, event: object): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: event });
  return result;
}
