import type { ComplaintFile, MessageDocument } from '../../cloudfunctions/shared/store/documents';
import { Chance } from '../play/chance';
import { type Cloud, COMMUNITY, startCloud } from '../support/cloud';
import { settings } from '../support/community';
import { complaintForm, registrationForm } from '../support/forms';
import { visitorForm, webOf } from '../support/web';

/** So many matters through each of four channels, each delivered so often: a thousand deliveries. */
const EACH = 25;
const TIMES = 10;
const ABREAST = 12;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ instances: 3 });
});
afterAll(() => cloud.stop());

const words = (channel: string, at: number): string => `${channel}第${at}件事：楼道里的灯已经三天没有亮了。`;

type Deliver = (at: number) => Promise<unknown>;

const residents = new Map<number, string>();
const residentOf = async (at: number): Promise<string> => {
  const { openid } = cloud.emulator.identity.create({ key: `resident-${at}`, name: `住户${at}` });
  await cloud.emulator.call(openid, 'account', { method: 'me', input: {} });
  const input = { version: settings.consentVersion };
  await cloud.emulator.call(openid, 'account', { method: 'consent', input });
  return openid;
};

const channels: Record<string, Deliver> = {
  miniProgram: (at) =>
    cloud.emulator.call(residents.get(at) ?? '', 'complaint', {
      method: 'submit',
      input: {
        key: `again-resident-${at}`,
        complaint: complaintForm({ communityId: COMMUNITY, text: words('miniProgram', at) }),
      },
    }),
  phone: (at) =>
    cloud.hand('qian').answer('complaint', 'register', {
      key: `again-desk-${at}`,
      complaint: registrationForm({ text: words('phone', at) }),
    }),
  website: (at) =>
    webOf(cloud, `203.0.113.${at}`).answer('complaint', 'fileAsVisitor', {
      key: `again-visitor-${at}`,
      complaint: visitorForm({
        text: words('website', at),
        contact: { name: '何先生', phone: `136000${10_000 + at}` },
      }),
    }),
  officialAccount: (at) =>
    cloud.emulator.push('inbox', {
      ToUserName: 'gh_property',
      FromUserName: `oFollowerNumber${String(at).padStart(13, '0')}`,
      CreateTime: 1_767_578_400,
      MsgType: 'text',
      Content: words('officialAccount', at),
      MsgId: `again-${at}`,
    }),
};

const shuffled = <T>(things: readonly T[], chance: Chance): T[] =>
  things
    .map((thing) => [chance.next(), thing] as const)
    .sort(([a], [b]) => a - b)
    .map(([, thing]) => thing);

test('§3.1.1 a thousand deliveries, repeated, out of order and with failures between: nothing is lost, nothing is double', async () => {
  const matters = Array.from({ length: EACH }, (_, at) => at);
  for (const at of matters) residents.set(at, await residentOf(at));
  const deliveries = Object.entries(channels).flatMap(([channel, deliver]) =>
    matters.flatMap((at) => Array.from({ length: TIMES }, () => ({ channel, at, deliver }))),
  );
  const { faults } = cloud.emulator;
  const failing = [
    ['answer-lost', 'complaint'],
    ['function-killed', 'complaint'],
    ['database-error', 'complaint'],
    ['answer-lost', 'inbox'],
    ['function-killed', 'inbox'],
    ['function-killed', 'courier'],
  ] as const;
  const queue = shuffled(deliveries, new Chance(7));
  let failed = 0;
  for (let at = 0; at < queue.length; at += ABREAST) {
    const [name, functionName] = failing[(at / ABREAST) % failing.length] ?? failing[0];
    faults.inject(name, { functionName, after: 5 });
    const outcomes = await Promise.allSettled(
      queue.slice(at, at + ABREAST).map(({ deliver, at: matter }) => deliver(matter)),
    );
    failed += outcomes.filter(({ status }) => status === 'rejected').length;
  }
  await cloud.emulator.idle();
  faults.clear();
  await cloud.hours(1);

  expect(deliveries).toHaveLength(1000);
  expect(failed).toBeGreaterThan(10);
  const files = cloud.stored<ComplaintFile>('complaints');
  const expected = Object.keys(channels).flatMap((channel) => matters.map((at) => words(channel, at)));
  expect(files.map(({ complaint }) => complaint.text).sort()).toEqual(expected.sort());
  expect(new Set(files.map(({ complaint }) => complaint.no)).size).toBe(files.length);
  expect(files.filter(({ untold }) => untold).map(({ complaint }) => complaint.channel)).toEqual([]);
  const receipts = cloud.stored<MessageDocument>('messages').filter(({ notice }) => notice === 'N1');
  expect(receipts).toHaveLength(EACH); // the others have no account here: the receipt was read out or answered
  expect(new Set(receipts.map(({ personId }) => personId)).size).toBe(EACH);
}, 240_000);
