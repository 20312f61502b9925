import { CloudError } from '../cloud-error';
import type { Faults } from '../faults';
import type { Identity } from '../identity';
import type { Invocation } from './invocation';
import { APPID } from './invocation';
import type { Runner } from './runner';

const MAX_CLIENT_RESULT = 1024 * 1024;

const CLIENT_CODES: Record<string, string> = {
  FUNCTION_NOT_FOUND: '-501000',
  FUNCTIONS_EXECUTE_FAIL: '-504002',
  FUNCTIONS_TIME_LIMIT_EXCEEDED: '-504003',
  EXCEED_MAX_PAYLOAD_SIZE: '-504002',
};

const asClientSees = (error: unknown): unknown => {
  if (!(error instanceof CloudError)) return error;
  const code = CLIENT_CODES[error.code] ?? '-501001';
  return new CloudError(code, `cloud.callFunction:fail Error: errCode: ${code} | errMsg: ${error.message}`);
};

const JSON_TYPE = 'application/json; charset=utf-8';

/** A result with a `statusCode` is the whole answer; anything else is sent as JSON. */
const httpAnswerOf = (result: unknown): HttpAnswer => {
  const {
    statusCode,
    headers = {},
    body = '',
  } = Object(result) as {
    statusCode?: unknown;
    headers?: Record<string, string>;
    body?: string;
  };
  if (typeof statusCode !== 'number')
    return { status: 200, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(result) };
  return { status: statusCode, headers, body };
};

/** A request of the web to a function's HTTP access. */
export interface HttpRequest {
  method?: string;
  path?: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Text, or what is none. */
  body?: string | Buffer;
  /** Where the request comes from, as the gateway sees it. */
  address?: string;
}

/** What the HTTP access answers. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const MAX_HTTP_TEXT = 100 * 1024;

/** The ways in which a function comes to run: the app, the web, another function, its timer, a message push. */
export class Calls {
  constructor(
    private readonly runner: Runner,
    private readonly identity: Identity,
    private readonly faults: Faults,
  ) {}

  /** As the mini program calls: the platform says who it is, and the result may have 1 MB (-604001). */
  async fromClient(openid: string, functionName: string, event: unknown): Promise<unknown> {
    const unionid = this.identity.byOpenid(openid)?.unionid;
    const caller = { source: 'wx_client', openid, ...(unionid ? { unionid } : {}) };
    this.identity.visit(openid);
    const injected = { ...Object(event), userInfo: { appId: APPID, openId: openid }, tcbContext: {} };
    const run = () => this.runner.invoke(functionName, injected, caller);
    const doubled = this.faults.strike('call-doubled', { functionName });
    const [result] = await Promise.all([run(), ...(doubled ? [run().catch(() => undefined)] : [])]).catch(
      (error: unknown) => {
        throw asClientSees(error);
      },
    );
    if (Buffer.byteLength(JSON.stringify(result)) > MAX_CLIENT_RESULT) {
      throw new CloudError('-604001', 'cloudfunction result size exceed limit (1MB)');
    }
    return result;
  }

  /** As the HTTP access calls: nobody's openid, the address of the sender added to what the sender says of itself, text of 100 KB at most, what is no text in base64. */
  async fromHttp(functionName: string, request: HttpRequest): Promise<HttpAnswer> {
    const {
      method = 'POST',
      path = '/',
      query = {},
      headers = {},
      body = '',
      address = '127.0.0.1',
    } = request;
    const isText = typeof body === 'string';
    if (isText && Buffer.byteLength(body) > MAX_HTTP_TEXT) {
      throw new CloudError('EXCEED_MAX_PAYLOAD_SIZE', 'the text body is larger than 100 KB');
    }
    const told = headers['x-forwarded-for'];
    const event = {
      path,
      httpMethod: method,
      headers: { ...headers, 'x-forwarded-for': told ? `${told}, ${address}` : address },
      queryStringParameters: query,
      body: isText ? body : body.toString('base64'),
      isBase64Encoded: !isText,
    };
    const result = await this.runner.invoke(functionName, event, { source: 'wx_http' });
    return httpAnswerOf(result);
  }

  /** As one function calls another: without OPENID, and the answer is JSON text (wire section 7). */
  async fromFunction(body: Record<string, unknown>, run: Invocation): Promise<{ response_data: string }> {
    const event: unknown = JSON.parse(String(body.request_data ?? '{}'));
    const caller = { source: `${run.source},scf` };
    const result = await this.runner.invoke(String(body.function_name), event, caller);
    return { response_data: JSON.stringify(result) };
  }

  /** As its timer fires: SOURCE wx_trigger, nobody's openid. */
  fromTimer(functionName: string, at: Date): Promise<unknown> {
    const name = this.runner.deployments.find(functionName)?.config.triggers?.[0]?.name ?? '';
    const event = { Type: 'Timer', TriggerName: name, Time: at.toISOString(), Message: '' };
    return this.runner.invoke(functionName, event, { source: 'wx_trigger', trigger: 'timer' });
  }

  /** As WeChat pushes a message or an event to the function that is configured for it. */
  fromPush(functionName: string, event: unknown, fromUnionid?: string): Promise<unknown> {
    const from = fromUnionid ? { fromUnionid } : {};
    return this.runner.invoke(functionName, event, { source: 'wx_unknown', ...from });
  }
}
