import type { Emulator } from '../../emulator';

/** Database requests per call of each function: mean and most, from the emulator's own count. */
export function roundTrips(cloud: Emulator): string[] {
  const perCall = new Map<string, number>();
  for (const { functionName, requestId } of cloud.requests.since(0)) {
    const key = `${functionName} ${requestId}`;
    perCall.set(key, (perCall.get(key) ?? 0) + 1);
  }
  const sums = new Map<string, { calls: number; requests: number; most: number }>();
  for (const [key, requests] of perCall) {
    const name = key.split(' ')[0] ?? key;
    const sum = sums.get(name) ?? { calls: 0, requests: 0, most: 0 };
    sums.set(name, {
      calls: sum.calls + 1,
      requests: sum.requests + requests,
      most: Math.max(sum.most, requests),
    });
  }
  return [...sums].map(
    ([name, { calls, requests, most }]) =>
      `round trips         ${name}: ${(requests / calls).toFixed(2)} a call over ${calls} calls, at most ${most}`,
  );
}
