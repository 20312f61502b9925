import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import cloud from 'wx-server-sdk';
import type { Collections } from '../../../cloudfunctions/shared/store/collections';
import { CloudError } from '../../../emulator/cloud-error';
import { type Database, type DatabaseOptions, openDatabase } from '../../../emulator/database';
import type { Db } from './sdk';

/** A database behind the wire, the SDK that speaks to it, and what was said. */
export interface Served {
  readonly db: Db;
  readonly database: Database;
  readonly requests: Record<string, unknown>[];
  close(): Promise<void>;
}

/** The time every test database has. */
export const NOW = new Date('2026-03-02T01:00:00.000Z');

/** Opens a database and points the unmodified SDK of this process at it. */
export async function serve(
  collections: Collections,
  options: Partial<DatabaseOptions> = {},
): Promise<Served> {
  const database = await openDatabase({ collections, now: () => NOW, ...options });
  const requests: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    requests.push(body);
    const reply = await database.handle(body).catch((error: unknown) => {
      if (error instanceof CloudError) return { code: error.code, message: error.message };
      return { code: 'SYS_ERR', message: `fault: ${(error as Error).stack}` };
    });
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ requestId: 'test', ...reply }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, environment((server.address() as AddressInfo).port));
  cloud.init({ env: 'test-env' });
  const settings: object = { throwOnNotFound: false };
  return {
    db: cloud.database(settings) as unknown as Db,
    database,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.close();
    },
  };
}

/** The environment in which the SDK believes it runs in the cloud. */
function environment(port: number): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'test-env',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    TCB_ENV: 'test-env',
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    SILENCE: 'true',
  };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
