import { randomUUID } from 'node:crypto';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import type { Channel } from '../../types/complaint';
import { type Cloud, contactKey, startCloud } from '../support/cloud';
import { complaintForm, registrationForm } from '../support/forms';
import { openPostOffice, type PostOffice } from '../support/post-office';
import { visitorForm, webOf } from '../support/web';

let office: PostOffice;
let cloud: Cloud;
let phone: string;
let words: string;
let persons: number;

/** Six ways of the same person to say the same, each carrying it as often as it is called: the second time is a repeated delivery. */
const carriers = (): Record<string, () => Promise<unknown>> => {
  const [lin, qian] = [cloud.hand('lin'), cloud.hand('qian')];
  const contact = { name: '林女士', phone };
  const matter = { text: words, location: { publicPlace: '地下车库' }, capacity: 'other', contact } as const;
  const { category: _, ...own } = complaintForm(matter);
  const { category: __, ...visit } = visitorForm(matter);
  const { category: ___, ...told } = registrationForm(matter);
  const keys = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const;
  const web = webOf(cloud, '203.0.113.20');
  const letter = [
    'From: lin@example.com',
    'To: desk@example.com',
    'Message-ID: <six@example.com>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
  ];
  const push = {
    ToUserName: 'gh_property',
    FromUserName: 'oAccountFollowerOfSixChannels',
    CreateTime: 1_767_578_400,
    MsgType: 'text',
    Content: words,
    MsgId: '6000001',
  };
  return {
    miniProgram: () => lin.ask('complaint', 'submit', { key: keys[0], complaint: own }),
    website: () => web.ask('complaint', 'fileAsVisitor', { key: keys[1], complaint: visit }),
    phone: () =>
      qian.ask('complaint', 'register', { key: keys[2], complaint: { ...told, channel: 'phone' } }),
    walkIn: () =>
      qian.ask('complaint', 'register', {
        key: keys[3],
        complaint: { ...told, channel: 'walkIn', receipt: { method: 'printed', told: true } },
      }),
    email: async () => {
      office.drop(...letter);
      await cloud.emulator.trigger('inbox');
    },
    officialAccount: () => cloud.emulator.push('inbox', push),
  } satisfies Partial<Record<Channel, () => Promise<unknown>>>;
};

const filed = () => cloud.stored<ComplaintFile>('complaints');
const by = (channel: string) => filed().filter(({ complaint }) => complaint.channel === channel);

/** A complaint without what names the channel, who took it down, and the one complaint. */
const shapeOf = ({ complaint, events, ...file }: ComplaintFile) => {
  const { id, no, channel, residentId, registeredBy, lastStaffAt, keys, said, ...rest } = complaint;
  const { holder, open, placeKey, promisedAt, nextAt, dueAt, staleAt } = file;
  return {
    ...rest,
    lookups: { holder, open, placeKey, promisedAt, nextAt, dueAt, staleAt },
    events: events.map(({ type }) => type).filter((type) => type !== 'textFlagged'),
  };
};

beforeAll(async () => {
  office = await openPostOffice();
  cloud = await startCloud({ functionEnv: { HUIYIN_CONTACT_KEY: contactKey, ...office.env } });
  phone = cloud.emulator.identity.find('lin')?.phone ?? '';
  words = `地下车库的照明灯坏了三盏，夜里看不清路。联系电话 ${phone}`;
  persons = cloud.stored('people').length;
  const all = Object.values(carriers());
  for (const carry of all) await carry();
  for (const carry of all) await carry();
  await cloud.emulator.idle();
});
afterAll(async () => {
  await cloud.stop();
  await office.close();
});

const six = ['miniProgram', 'website', 'phone', 'walkIn', 'email', 'officialAccount'];

test.each(six)('§3.1.1 delivered twice through %s, the matter is one complaint', (channel) => {
  expect(by(channel)).toHaveLength(1);
});

test.each(six)(
  '§3.1.1 §3.1.3 through %s the file has the same shape and the same promise as in the mini program',
  (channel) => {
    const [[model], [found]] = [by('miniProgram'), by(channel)];
    if (!model || !found) throw new Error('nothing filed');
    expect(shapeOf(found)).toEqual(shapeOf(model));
    expect(found.complaint.expected).toMatchObject({ acceptBy: expect.any(String) });
    // Their own words, but for what the desk has written down.
    expect(found.complaint.said ?? []).toHaveLength(['phone', 'walkIn'].includes(channel) ? 0 : 1);
    // Who has the mini program needs no code; everybody else has one.
    expect(found.tracking === undefined).toBe(channel === 'miniProgram');
  },
);

test('§3.1.1 the desk sees six complaints in its queue, none in anybody’s hands', async () => {
  const { rows } = await cloud.hand('qian').ask('complaint', 'desk', { filter: 'new' });
  expect(rows.map(({ no }) => no).sort()).toEqual(
    filed()
      .map(({ complaint }) => complaint.no)
      .sort(),
  );
  for (const { complaint } of filed()) expect(complaint.handlerId).toBeUndefined();
});

test('§3.1.2 whoever WeChat does not know, people check: on the website, by mail, by the official account', () => {
  const unchecked = filed().filter(({ events }) => events.some(({ type }) => type === 'textFlagged'));
  expect(unchecked.map(({ complaint }) => complaint.channel).sort()).toEqual([
    'email',
    'officialAccount',
    'website',
  ]);
});

test('C1.7 with the phone that WeChat has verified, whoever came through six channels is one person', async () => {
  const lin = cloud.hand('lin');
  expect((await lin.ask('complaint', 'list', {})).rows).toHaveLength(1);
  const { claimed } = await lin.ask('complaint', 'claimByPhone', {
    code: cloud.emulator.phoneCode(lin.openid),
  });
  expect(claimed).toHaveLength(5);
  await cloud.emulator.idle();
  expect((await lin.ask('complaint', 'list', {})).rows).toHaveLength(6);
  for (const { _id, ownerKey, complaint } of filed()) {
    expect(await lin.see(_id)).toMatchObject({ relation: 'own' });
    expect(ownerKey).toBe(by('miniProgram')[0]?.ownerKey);
    expect(complaint.residentId).toBe(lin.id);
  }
  expect(cloud.stored('people')).toHaveLength(persons);
  const { open } = await cloud.hand('qian').ask('complaint', 'caller', { phone });
  expect(open).toHaveLength(6);
});

test('§3.1.1 once more through every channel, after claiming, is still nothing new', async () => {
  office.drop(
    'From: lin@example.com',
    'To: desk@example.com',
    'Message-ID: <six@example.com>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
  );
  await cloud.emulator.trigger('inbox');
  await cloud.emulator.idle();
  expect(filed()).toHaveLength(6);
});
