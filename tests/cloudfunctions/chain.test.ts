import { linksFor } from '../../cloudfunctions/shared/archive/chain';
import { verify } from '../../cloudfunctions/shared/archive/verification';
import type { ComplaintFile } from '../../cloudfunctions/shared/store/documents';
import type { UpkeepDocument } from '../../cloudfunctions/shared/store/upkeep';
import { replay } from '../../cloudfunctions/shared/workflow/complaint';
import { alter as alterDocument } from '../support/alter';
import { type Cloud, COMMUNITY, contactKey, startCloud } from '../support/cloud';
import { fileOne, storyUntil } from '../support/story';

let cloud: Cloud;
beforeAll(async () => {
  process.env.HUIYIN_CONTACT_KEY = contactKey;
  cloud = await startCloud();
});
afterAll(async () => {
  delete process.env.HUIYIN_CONTACT_KEY;
  await cloud.stop();
});

/** Somebody with the database in hand changes a file. */
const alter = (id: string, change: object) => alterDocument(cloud, 'complaints', id, change);

const asked = (id: string) => cloud.hand('zhou').ask('complaint', 'verify', { id });

test('every step of a life is in the chain, and the chain holds', async () => {
  const id = await storyUntil(cloud, 'archived');
  const { revision, links = [] } = cloud.file(id);
  expect(links).toHaveLength(revision);
  expect(new Set(links.map(({ hash }) => hash)).size).toBe(revision);
  expect(await asked(id)).toEqual({ events: revision, linked: revision, unwitnessed: 0 });
});

describe('whoever changes a file in the database is found out', () => {
  let id: string;
  let whole: ComplaintFile;
  const with_ = (changes: Partial<ComplaintFile>) => verify({ ...whole, ...changes }).broken;
  beforeAll(async () => {
    id = await storyUntil(cloud, 'resolved');
    whole = cloud.file(id);
  });

  test('each single part of each event, changed or left out', () => {
    for (const [index, event] of whole.events.entries()) {
      const change = (event: object): Partial<ComplaintFile> => ({
        events: whole.events.map((one, at) => (at === index ? (event as typeof one) : one)),
      });
      for (const path of [
        'type',
        'at',
        'key',
        'by',
        ...Object.keys(event.data).map((name) => `data.${name}`),
      ]) {
        const [top = '', under] = path.split('.');
        const without: Record<string, unknown> = { ...event, data: { ...event.data } };
        const holder = under ? (without.data as Record<string, unknown>) : without;
        if (holder[under ?? top] === undefined) continue;
        delete holder[under ?? top];
        expect([path, with_(change(without))?.revision]).toEqual([path, index + 1]);
        holder[under ?? top] = 'something else';
        expect([path, with_(change(without))?.revision]).toEqual([path, index + 1]);
      }
      expect(with_(change({ ...event, more: 'a word that was never said' }))?.revision).toBe(index + 1);
    }
  });

  test('an event taken out, put in, moved, or the last ones cut off with their links', () => {
    const { events, links = [] } = whole;
    const [first, second, third, ...rest] = events;
    if (!first || !second || !third) throw new Error('too short a life');
    expect(with_({ events: [first, third, ...rest] })).toMatchObject({ revision: 2, fault: 'changed' });
    expect(with_({ events: [first, third, second, ...rest] })).toMatchObject({ revision: 2 });
    expect(with_({ events: [...events, first] })).toMatchObject({ revision: events.length + 1 });
    expect(with_({ events: events.slice(0, -1) })).toMatchObject({
      revision: events.length,
      fault: 'missing',
    });
    const cut = { events: events.slice(0, -1), links: links.slice(0, -1), revision: events.length - 1 };
    expect(with_(cut)).toMatchObject({ fault: 'rewritten' });
    expect(with_({ links: links.slice(0, 3) })).toMatchObject({ revision: 4, fault: 'missing' });
  });

  test('the whole chain written anew without the deployment’s key', () => {
    const [first, ...rest] = whole.events;
    if (!first) throw new Error('no event');
    const events = [{ ...first, at: '2026-01-02T00:00:00.000Z' }, ...rest];
    const forged = { events, links: linksFor([], events), complaint: replay(events) };
    expect(with_(forged)).toMatchObject({ fault: 'rewritten' });
  });

  test.each(['missing', 'rewritten'])('%s: no later step makes it good', async (fault) => {
    const lin = cloud.hand('lin');
    const later = await storyUntil(cloud, 'assigned');
    const { events, links = [] } = cloud.file(later);
    const [first, ...rest] = events;
    const forged = first ? [{ ...first, at: '2026-01-02T00:00:00.000Z' }, ...rest] : [];
    const $set =
      fault === 'missing'
        ? { links: links.slice(0, -1) }
        : { events: forged, links: linksFor([], forged), complaint: replay(forged) };
    await alter(later, { $set });
    expect(await asked(later)).toMatchObject({ broken: { fault } });
    await lin.act(later, 'supplement', { text: '又停了一次', photos: [] });
    expect(await asked(later)).toMatchObject({ broken: { fault: 'rewritten' } });
  });

  test('the state changed beside its events', () => {
    const complaint = { ...whole.complaint, stage: 'archived' as const };
    expect(with_({ complaint })).toMatchObject({ fault: 'state' });
  });

  test('and staff are told which entry it is', async () => {
    const events = whole.events.map((event, index) =>
      index === 1 ? { ...event, at: '2026-01-04T02:00:00.000Z' } : event,
    );
    await alter(id, { $set: { events } });
    expect(await asked(id)).toMatchObject({ broken: { revision: 2, fault: 'changed', event: 'accepted' } });
  });
});

test('a file from before there were chains gets one with its next step, and says since when', async () => {
  const id = await fileOne(cloud, cloud.hand('lin'));
  const old = cloud.file(id);
  await alter(id, { $unset: { links: '', linkMark: '' } });
  expect(await asked(id)).toEqual({ events: old.revision, linked: 0, unwitnessed: old.revision });
  await cloud.hand('lin').act(id, 'supplement', { text: '今天又停了一次', photos: [] });
  const { revision } = cloud.file(id);
  expect(await asked(id)).toEqual({ events: revision, linked: revision, unwitnessed: old.revision });
});

test('the clock examines a sample by night, once, and the admin and the manager read what it found', async () => {
  const broken = cloud.stored<ComplaintFile>('complaints').filter((file) => verify(file).broken);
  expect(broken.length).toBeGreaterThan(0);
  const nights = () => cloud.stored<UpkeepDocument>('upkeep', { _id: COMMUNITY })[0]?.checks ?? [];
  await cloud.hours(15); // 01:00
  expect(nights()).toEqual([]);
  await cloud.hours(4);
  expect(nights()).toHaveLength(1);
  expect(nights()[0]).toMatchObject({ date: '2026-01-06', broken: broken.length });
  const answer = await cloud.hand('wang').ask('insight', 'checks', {});
  expect(answer.nights[0]?.files.map(({ id }) => id)).toEqual(broken.map(({ _id }) => _id));
  await cloud.hours(24);
  expect(nights().map(({ date }) => date)).toEqual(['2026-01-07', '2026-01-06']);
});
