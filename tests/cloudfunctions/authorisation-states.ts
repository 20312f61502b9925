import { EJSON } from 'bson';
import type { StaffRole } from '../../types/people';
import { withMember, withSettings } from '../support/administration';
import type { Cloud } from '../support/cloud';
import { COMMUNITY, settings } from '../support/community';
import { type Chapter, dissatisfied, fileOne, inHours, storyUntil } from '../support/story';

const why = '情况已经核实，需要这样处理才能推进下去';

interface Newcomers {
  /** An administrator, who has no business with complaints. */
  admin: string;
  /** Of every role but that, in another community. */
  elsewhere: string;
  /** At the desk and a handler at once. */
  deskAndHandler: string;
  /** Whom WeChat knows and we do not. */
  nobody: string;
}

/** People whom the demo community does not have. */
export const newcomers = async (cloud: Cloud): Promise<Newcomers> => {
  const { emulator } = cloud;
  const put = (collectionName: string, document: object) =>
    emulator.database.handle({
      action: 'database.insertDocument',
      collectionName,
      data: [EJSON.stringify(document, { relaxed: false })],
    });
  const createdAt = inHours(cloud, 0);
  const consent = { version: settings.consentVersion, at: createdAt };
  const member = async (key: string, name: string, roles: StaffRole[], communityId = COMMUNITY) => {
    const { openid } = emulator.identity.create({ key, name });
    const person = { _id: `person-${key}`, openid, communityId, createdAt };
    await put('people', { ...person, homes: [], credits: {}, consent });
    await put('staff', {
      _id: `staff-${key}`,
      personId: person._id,
      communityId,
      name,
      title: name,
      roles,
      categories: [],
      onDuty: true,
      open: 0,
    });
    return openid;
  };
  await put('settings', { ...settings, _id: 'zhuyuan', communityId: 'zhuyuan', name: '竹园' });
  const every: StaffRole[] = ['agent', 'handler', 'supervisor', 'manager'];
  return {
    admin: await member('root', '管理员', ['admin']),
    elsewhere: await member('gu', '顾经理', every, 'zhuyuan'),
    deskAndHandler: await member('he', '何姐', ['agent', 'handler']),
    nobody: emulator.identity.create({ key: 'nobody', name: '路人' }).openid,
  };
};

const chapters: Record<string, Chapter> = {
  S: 'submitted',
  A: 'assigned',
  I: 'investigating',
  P: 'planning',
  R: 'planReview',
  M: 'implementing',
  D: 'resolved',
  Z: 'archived',
};

const askHold = (cloud: Cloud, id: string) =>
  cloud.hand('li').act(id, 'askHold', { until: inHours(cloud, 240), reason: why });
const decline = { reason: 'privateDispute', explanation: `${why}，建议通过社区调解委员会协商。` } as const;

/** What happens after a chapter so that a state is reached that is none. */
const further: Record<string, [from: Chapter, then: (cloud: Cloud, id: string) => Promise<unknown>]> = {
  E: ['resolved', (cloud, id) => cloud.hand('lin').act(id, 'rate', dissatisfied)],
  X: [
    'assigned',
    async (cloud, id) => {
      await cloud.hand('li').act(id, 'proposeDecline', decline);
      await cloud.hand('zhou').act(id, 'grant', {});
    },
  ],
  W: ['assigned', (cloud, id) => cloud.hand('lin').act(id, 'withdraw', {})],
  J: [
    'submitted',
    async (cloud, id) => {
      const into = await fileOne(cloud, cloud.hand('chen'));
      await cloud.hand('qian').act(id, 'merge', { into, reason: why });
      await cloud.hand('zhou').act(id, 'grant', {});
    },
  ],
  F: [
    'resolved',
    async (cloud, id) => {
      await cloud.hand('lin').act(id, 'rate', dissatisfied);
      await cloud.hand('li').act(id, 'proposeDispute', { reason: why });
      await cloud.hand('wang').act(id, 'grant', {});
      await cloud.hand('wang').act(id, 'closeDisputed', {
        finalAnswer: `${why}，现将处理依据与结果一并书面答复。`,
        externalWays: '可拨打 12345 热线',
      });
    },
  ],
  Q: ['assigned', (cloud, id) => cloud.hand('li').act(id, 'requestInfo', { questions: ['何时方便？'] })],
  H: [
    'assigned',
    async (cloud, id) => {
      await askHold(cloud, id);
      await cloud.hand('zhou').act(id, 'grant', {});
    },
  ],
  B: ['assigned', (cloud, id) => cloud.hand('li').act(id, 'proposeDecline', decline)],
  N: [
    'assigned',
    (cloud, id) => cloud.hand('lin').act(id, 'nameStaff', { staffId: 'person-zheng', reason: why }),
  ],
  V: [
    'investigating',
    (cloud, id) =>
      cloud.hand('li').act(id, 'offerVisit', {
        slots: [{ from: inHours(cloud, 24 * 14), until: inHours(cloud, 24 * 14 + 2) }],
        purpose: '查看卫生间渗水点',
      }),
  ],
  K: [
    'assigned',
    (cloud, id) => {
      const { filedAt } = cloud.file(id).complaint;
      return cloud.hand('li').act(id, 'markAbuse', { saidAt: filedAt, reason: why });
    },
  ],
  T: [
    'assigned',
    (cloud, id) => cloud.hand('li').act(id, 'delegate', { staffId: 'person-wu', task: '调取监控' }),
  ],
};

/** Offered to Mr Wu alone: the others see to other kinds while it comes in. */
const offered = async (cloud: Cloud): Promise<string> => {
  const others = ['li', 'he'];
  await withSettings(cloud, { assignment: 'grab' });
  for (const key of others) await withMember(cloud, key, { categories: ['noise'] });
  const id = await fileOne(cloud, cloud.hand('lin'), { category: 'facility' });
  for (const key of others) await withMember(cloud, key, { categories: [] });
  await withSettings(cloud, { assignment: 'desk' });
  return id;
};

/** A complaint of Ms Lin's in each state of the table, joined by a neighbour's where it can be. */
export const reach = async (cloud: Cloud, state: string): Promise<string> => {
  if (state === 'U') return fileOne(cloud, cloud.hand('lin'), { danger: true });
  if (state === 'O') return offered(cloud);
  if (state === 'L') return fileOne(cloud, cloud.hand('lin'), { sealed: true });
  const chapter = chapters[state];
  if (chapter) return storyUntil(cloud, chapter);
  const [from, then] = further[state] ?? [];
  if (!from || !then) throw new Error(`no way to ${state}`);
  const id = await storyUntil(cloud, from);
  await then(cloud, id);
  return id;
};

/** A neighbour's complaint joins one that is in progress. */
export const join = async (cloud: Cloud, main: string): Promise<void> => {
  const joined = await fileOne(cloud, cloud.hand('zhao'), { joins: main });
  await cloud.hand('zhou').act(joined, 'grant', {});
  if (cloud.file(main).complaint.followers.length !== 1) throw new Error('nobody has joined');
};
