import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlaceDocument } from '../../cloudfunctions/shared/store/places';
import type { Spot } from '../../types/places';
import { withSettings } from '../support/administration';
import { type Cloud, startCloud } from '../support/cloud';
import { fileOne } from '../support/story';
import { fileOnWeb, webOf } from '../support/web';

const folder = mkdtempSync(join(tmpdir(), 'scanning-'));
const appJson = join(folder, 'app.json');
const publish = (...pages: string[]) => writeFileSync(appJson, JSON.stringify({ pages, subPackages: [] }));

let cloud: Cloud;
beforeAll(async () => {
  publish();
  cloud = await startCloud({ appJson });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(folder, { recursive: true });
});

const lift: Spot = { kind: 'publicPlace', name: '电梯厅' };
const building: Spot = { kind: 'building', name: '3号楼' };
const make = (spot: Spot) => cloud.hand('wang').ask('admin', 'makePlaceCode', { spot });

describe('C1.18 a complaint by scanning the code on the wall', () => {
  test('C1.18 before the mini program is published WeChat draws no code, and nothing is kept', async () => {
    expect(await make(lift)).toEqual(lift);
    expect(cloud.stored('places')).toEqual([]);
    publish('mine/scan/index', 'pages/complaint/index', 'pages/survey/index');
  });

  test('C1.18 each building and public place has one code, made once, that tells nothing of anybody', async () => {
    const { spots } = await cloud.hand('wang').ask('admin', 'placeCodes', {});
    expect(spots.map(({ name, code }) => [name, code])).toEqual(
      ['1号楼', '3号楼', '地下车库', '电梯厅', '儿童乐园'].map((name) => [name, undefined]),
    );
    const made = await make(lift);
    expect(made.code).toMatch(/^q[\w]{10,31}$/);
    expect(await fetch(made.url ?? '').then((answer) => answer.status)).toBe(200);
    const [kept] = cloud.stored<PlaceDocument>('places');
    const mark = cloud.emulator.requests.count();
    expect((await make(lift)).code).toBe(made.code);
    expect(cloud.stored<PlaceDocument>('places')).toEqual([kept]);
    expect(cloud.emulator.requests.since(mark).filter(({ action }) => /insert/.test(action))).toEqual([]);
    const list = await cloud.hand('wang').ask('admin', 'placeCodes', {});
    expect(list.spots.find(({ name }) => name === lift.name)).toMatchObject({ code: made.code });
    expect(
      await cloud.hand('wang').answer('admin', 'makePlaceCode', { spot: { ...lift, name: '天台' } }),
    ).toMatchObject({ error: { code: 'NOT_FOUND' } });
  });

  test('C1.18 whoever scans it files for that place, signed in or not', async () => {
    const { code = '' } = await make(building);
    const seen = await cloud.hand('lin').ask('account', 'place', { code });
    expect(seen).toMatchObject({ site: { name: '兰亭公寓' }, spot: building });
    const own = await fileOne(cloud, cloud.hand('lin'), { location: { building: seen.spot.name } });
    expect((await cloud.hand('qian').see(own)).location).toEqual({ building: '3号楼' });
    const web = webOf(cloud, '203.0.113.7');
    const { site, spot } = await web.ask('account', 'place', { code });
    await fileOnWeb(cloud, web, { communityId: site.id, location: { [spot.kind]: spot.name } });
  });

  test('C1.18 a code that is wrong, or of a place that is no more, stands for nothing', async () => {
    const { code = '' } = await make(building);
    const scan = (given: string) => cloud.hand('lin').answer('account', 'place', { code: given });
    expect(await scan('qWrong')).toMatchObject({ error: { code: 'NOT_FOUND' } });
    await withSettings(cloud, { buildings: ['1号楼'] });
    expect(await scan(code)).toMatchObject({ error: { code: 'NOT_FOUND' } });
    // It may come back: the sheet on its wall still hangs there.
    await withSettings(cloud, { buildings: ['1号楼', '3号楼'] });
    expect(await scan(code)).toMatchObject({ ok: true });
  });
});
