import fc from 'fast-check';
import type * as z from 'zod/mini';
import { leavesOf } from '../../cloudfunctions/shared/archive/leaves';
import { actions } from '../../types/actions';
import { type Answer, api } from '../../types/api';
import { ErrorCode } from '../../types/errors';
import { type Cloud, startCloud } from '../support/cloud';
import { inputsOf, plainFilling } from '../support/inputs';
import { fileOne } from '../support/story';
import { methodInputs } from './border-inputs';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
  await fileOne(cloud, cloud.hand('lin'));
});
afterAll(() => cloud.stop());

const filling = plainFilling('person-wang', new Date('2026-01-05T02:00:00.000Z'));

interface Method {
  name: string;
  method: string;
  schema: z.ZodMiniType;
  input: unknown;
}

const methods: Method[] = Object.entries(methodInputs(filling)).flatMap(([name, inputs]) =>
  Object.entries(inputs as Record<string, unknown>).map(([method, input]) => {
    const contract = (api as unknown as Record<string, Record<string, { input: z.ZodMiniType }>>)[name];
    return { name, method, schema: contract?.[method]?.input as z.ZodMiniType, input };
  }),
);
const deeds = Object.entries(inputsOf(filling).actions).map(([name, input]) => ({
  name,
  schema: (actions as unknown as Record<string, z.ZodMiniType>)[name] as z.ZodMiniType,
  input,
}));

/** The same input with something else in one place. */
const replaced = (input: unknown, path: string, value: unknown): unknown => {
  const [first, ...rest] = path.split('.');
  if (first === undefined || first === '') return value;
  const copy = (Array.isArray(input) ? [...input] : { ...(input as object) }) as Record<string, unknown>;
  copy[first] = rest.length > 0 ? replaced(copy[first], rest.join('.'), value) : value;
  return copy;
};

/** What would match more than a text does, if it ever reached a query or an update. */
const operators: readonly unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $regex: '.*' },
  { $in: ['a', 'b'] },
  { $exists: true },
  { $set: 'x' },
  { _internalType: 'QUERY_COMMAND', operator: 'neq', operands: [null] },
  { __proto__: null, toString: 'x' },
  ['a'],
  [],
  {},
  null,
  true,
  7,
];

const textsOf = (input: unknown): string[] =>
  leavesOf(input)
    .filter(([, value]) => typeof value === 'string')
    .map(([path]) => path);

const widened = (input: unknown): { path: string; value: unknown; input: unknown }[] =>
  textsOf(input).flatMap((path) =>
    operators.map((value) => ({ path, value, input: replaced(input, path, value) })),
  );

describe('no text of any input can be anything else than a text', () => {
  test.each(methods)('$name $method', ({ schema, input }) => {
    expect(schema.safeParse(input)).toMatchObject({ success: true });
    // What an action must be told is checked under the action's own name, below.
    const own = widened(input).filter(({ path }) => !path.startsWith('data.'));
    for (const { path, value, input: wide } of own)
      expect([path, value, schema.safeParse(wide).success]).toEqual([path, value, false]);
  });

  test.each(deeds)('act $name', ({ schema, input }) => {
    expect(schema.safeParse(input)).toMatchObject({ success: true });
    for (const { path, value, input: wide } of widened(input))
      expect([path, value, schema.safeParse(wide).success]).toEqual([path, value, false]);
  });

  test('nor is it let in at the door of any method', async () => {
    const before = cloud.stored('complaints').length;
    for (const { name, method, input } of methods)
      for (const path of textsOf(input)) {
        const wide = replaced(input, path, { $ne: null });
        const answer = await knock(name, { method, input: wide });
        expect([name, method, path, codeOf(answer)]).toEqual([name, method, path, 'INVALID_INPUT']);
      }
    expect(cloud.stored('complaints')).toHaveLength(before);
  });
});

const knock = (name: string, event: unknown): Promise<Answer<unknown>> =>
  cloud.emulator.call(cloud.hand('wang').openid, name, event) as Promise<Answer<unknown>>;
const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);

/** A fault rejects the call; whatever else comes back is an answer with a known code, and repeats nothing. */
const inOrder = (answer: Answer<unknown>, schema: z.ZodMiniType, input: unknown): void => {
  if (answer.ok) {
    expect(schema.safeParse(input).success).toBe(true);
    return;
  }
  expect(ErrorCode.options).toContain(answer.error.code);
  const names = Object.keys(answer.error.fields ?? {});
  expect(names.length).toBeLessThanOrEqual(20);
  for (const field of names) expect(field).toMatch(/^[\w.-]{1,80}$/);
};

describe('whatever comes in, a method answers and never breaks', () => {
  const anything = fc.jsonValue({ maxDepth: 3 });
  const nearly = (input: unknown) =>
    fc
      .tuple(fc.constantFrom(...leavesOf(input).map(([path]) => path)), anything)
      .map(([path, value]) => replaced(input, path, value));

  test.each(methods)('$name $method', async ({ name, method, schema, input }) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anything, nearly(input)), async (given) => {
        inOrder(await knock(name, { method, input: given }), schema, given);
      }),
      { numRuns: 12 },
    );
  });

  test('every action too, whatever it is told', async () => {
    const [file] = cloud.stored<{ _id: string }>('complaints');
    const deed = fc
      .constantFrom(...deeds)
      .chain(({ name, input }) => fc.tuple(fc.constant(name), fc.oneof(anything, nearly(input))));
    const { schema } = methods.find(({ method }) => method === 'act') as Method;
    await fc.assert(
      fc.asyncProperty(deed, fc.nat(), async ([name, data], count) => {
        const input = { id: file?._id, revision: 99, key: `fuzzing-${count}`, name, data };
        inOrder(await knock('complaint', { method: 'act', input }), schema, input);
      }),
      { numRuns: 80 },
    );
  });

  test('the event itself may be anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('complaint', 'account', 'insight'), anything, async (name, event) => {
        const answer = await knock(name, event);
        expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
      }),
      { numRuns: 40 },
    );
  });
});

test('an error names no field that nobody could have meant, and twenty at most', async () => {
  const echo = '张三 13800001234 <script>';
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`field${index}`, 1]));
  const answer = await knock('complaint', { method: 'list', input: { [echo]: echo, ...many } });
  expect(JSON.stringify(answer)).not.toMatch(/张三|1380000|script/);
  expect(Object.keys((answer.ok ? undefined : answer.error.fields) ?? {})).toHaveLength(20);
});
