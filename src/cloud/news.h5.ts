const listeners = new Set<() => void>();
let pending: ReturnType<typeof setTimeout> | undefined;

function tell(): void {
  clearTimeout(pending);
  pending = setTimeout(() => {
    if (document.visibilityState === 'visible') for (const listener of listeners) listener();
  }, 400);
}

/** The courier runs after each step that was taken, the clock after each promise that lapsed; other calls change nothing. */
const changes = new Set(['courier', 'clock']);

function follow(changed: () => void): void {
  const stream = new EventSource('/api/stream');
  stream.addEventListener('clock', changed);
  stream.addEventListener('function', ({ data }: MessageEvent<string>) => {
    const { functionName } = JSON.parse(data) as { functionName?: string };
    if (functionName && changes.has(functionName)) changed();
  });
}

/** A browser opens six connections to one host, so only one tab or frame follows the stream and tells the others. */
function listen(): void {
  if (!navigator.locks) return;
  const others = new BroadcastChannel('huiyin-news');
  others.onmessage = tell;
  void navigator.locks.request('huiyin-news', () => {
    follow(() => {
      tell();
      others.postMessage('changed');
    });
    return new Promise(() => undefined);
  });
}

let listening = false;

/** Calls back when something may have changed: a step taken by somebody else, or time that was moved. */
export function onNews(listener: () => void): () => void {
  if (!listening) listen();
  listening = true;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
