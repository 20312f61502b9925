import { CloudError } from '../cloud-error';
import type { Emulator } from '../face';
import type { Storage } from '../files/storage';
import type { Identity } from '../identity';
import type { SubscribeQuestion } from '../openapi/subscribe-question';

/** One request of the web app or of the stage page. */
export interface ApiRequest {
  method: string;
  url: URL;
  body: Buffer;
  session: string | undefined;
}

export interface ApiOptions {
  emulator: Emulator;
  identity: Identity;
  storage: Storage;
  ask: SubscribeQuestion;
}

type Fields = Record<string, unknown>;
type Route = (request: ApiRequest, rest: string) => unknown;

const fieldsOf = ({ body }: ApiRequest): Fields => {
  if (body.length === 0) return {};
  try {
    return Object(JSON.parse(body.toString('utf8'))) as Fields;
  } catch {
    throw new CloudError('INVALID_PARAM', 'the body is not JSON');
  }
};

const instant = (value: unknown): Date => {
  const at = new Date(String(value));
  if (Number.isNaN(at.getTime())) throw new CloudError('INVALID_PARAM', 'now is no instant');
  return at;
};

/** The routes under `/api` (JSON) for the web app and the stage page. */
export const apiRoutes = ({ emulator, identity, storage, ask }: ApiOptions): Record<string, Route> => {
  const signedIn = (request: ApiRequest): string => {
    const openid = identity.session(request.session);
    if (!openid) throw new CloudError('UNAUTHENTICATED', 'sign in first');
    return openid;
  };
  const clock = () => ({ now: emulator.clock.now().toISOString() });
  const known = (request: ApiRequest): string => request.url.searchParams.get('openid') ?? signedIn(request);

  return {
    'GET people': () =>
      identity.list().map(({ key, name, openid, note = '' }) => ({ key, name, openid, note })),
    'POST sign-in': (request) => {
      const session = identity.signIn(String(fieldsOf(request).key));
      if (!session) throw new CloudError('UNAUTHENTICATED', 'nobody is known by that key');
      const { token, person } = session;
      return { token, openid: person.openid, name: person.name };
    },
    'POST call': async (request, functionName) => {
      const result = await emulator.call(signedIn(request), functionName, fieldsOf(request));
      return { result };
    },
    'POST subscribe': (request) => ask(signedIn(request), Object(fieldsOf(request).choices) as Fields),
    'POST upload': (request) => {
      const path = request.url.searchParams.get('path') ?? '';
      return { fileID: emulator.files.put(signedIn(request), path, request.body) };
    },
    'POST temp-urls': (request) => {
      const { fileIDs } = fieldsOf(request);
      if (!Array.isArray(fileIDs) || fileIDs.length > 50) {
        throw new CloudError('INVALID_PARAM', 'fileIDs is a list of at most 50');
      }
      const urls = fileIDs.map(String).map((fileID) => [fileID, storage.temporaryUrl(fileID)] as const);
      return { urls: Object.fromEntries(urls.filter(([, url]) => url)) };
    },
    'POST phone-code': (request) => ({ code: emulator.phoneCode(signedIn(request)) }),
    'GET messages': (request) => emulator.delivered(known(request)),
    'GET clock': clock,
    'POST clock/advance': async (request) => {
      const ms = Number(fieldsOf(request).ms);
      if (!(ms >= 0)) throw new CloudError('INVALID_PARAM', 'ms is no duration');
      await emulator.clock.advance(ms);
      return clock();
    },
    'POST clock/set': async (request) => {
      await emulator.clock.set(instant(fieldsOf(request).now));
      return clock();
    },
    'GET logs': () => emulator.logs(),
  };
};

/** Finds the route of a request, `call/<function>` included, and answers it. */
export const answerApi = async (routes: Record<string, Route>, request: ApiRequest): Promise<unknown> => {
  const path = request.url.pathname.slice('/api/'.length);
  const [first = '', ...rest] = path.split('/');
  const route =
    routes[`${request.method} ${path}`] ?? (first === 'call' ? routes[`${request.method} call`] : undefined);
  if (!route) throw new CloudError('NOT_FOUND', `no ${request.method} /api/${path}`);
  return route(request, rest.join('/'));
};
