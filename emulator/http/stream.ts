import type { ServerResponse } from 'node:http';

/** The server-sent events of `/api/stream`: what happens in the emulator, as it happens. */
export class Stream {
  private readonly listeners = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.write(': open\n\n');
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
  }

  send(event: 'message' | 'clock' | 'function', data: unknown): void {
    const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    for (const listener of this.listeners) listener.write(text);
  }

  stop(): void {
    for (const listener of this.listeners) listener.end();
  }
}
