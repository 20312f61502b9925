import { randomUUID } from 'node:crypto';
import { writeSubject } from '../../cloudfunctions/archivist/subject';
import type { CommentDocument } from '../../cloudfunctions/shared/store/comments';
import type { ExportDocument } from '../../cloudfunctions/shared/store/exports';
import type { ImprovementDocument } from '../../cloudfunctions/shared/store/improvements';
import type { QualityDocument } from '../../cloudfunctions/shared/store/quality';
import { addDocuments } from '../../emulator/seed/documents';
import type { ExportKind, ExportState } from '../../types/exports';
import type { ImprovementState } from '../../types/improvements';
import type { StaffRole } from '../../types/people';
import type { Cloud } from '../support/cloud';
import { COMMUNITY, settings } from '../support/community';
import { inHours } from '../support/story';
import type { CommentState } from './authorisation-objects-table';

const putOne = async (cloud: Cloud, collectionName: string, document: { _id: string }): Promise<string> => {
  await addDocuments(cloud.emulator.database, collectionName, [document]);
  return document._id;
};

/** One more of the staff, who may have left; their openid. */
export const hire = async (
  cloud: Cloud,
  key: string,
  roles: readonly StaffRole[],
  more: { leftAt?: string } = {},
): Promise<string> => {
  const { openid } = cloud.emulator.identity.create({ key, name: key });
  const [communityId, createdAt] = [COMMUNITY, inHours(cloud, 0)];
  const consent = { version: settings.consentVersion, at: createdAt };
  const personId = `person-${key}`;
  const member = { communityId, name: key, title: '主管', roles, categories: [], onDuty: true, open: 0 };
  await putOne(cloud, 'people', {
    ...{ _id: personId, openid, communityId, createdAt, homes: [], credits: {}, consent },
  } as { _id: string });
  await putOne(cloud, 'staff', { _id: `staff-${key}`, personId, ...member, ...more } as { _id: string });
  return openid;
};

const day = '2026-01-05';
const done = { doneOn: day, note: '三户都修好了' };
const howFar: Record<ImprovementState, Partial<ImprovementDocument>> = {
  open: {},
  done,
  judged: { ...done, verdict: 'better' },
  dropped: { note: '与另一项改进重复' },
};

/** An improvement that supervisor Zhou proposed, in a state. */
export const putImprovement = (cloud: Cloud, state: ImprovementState, ownerId: string): Promise<string> => {
  const document: ImprovementDocument = {
    _id: `i${randomUUID()}`,
    communityId: COMMUNITY,
    no: 'GJ20260105-TRIED',
    point: {
      ...{ key: 'hotSpot:noise:building:1号楼', rule: 'hotSpot', category: 'noise' },
      ...{ place: { kind: 'building', name: '1号楼' }, from: '2025-12-07', to: day, seen: 3, of: 3 },
    } as ImprovementDocument['point'],
    measure: '与物业一起巡查一次',
    ownerId,
    dueOn: '2026-01-20',
    state,
    createdAt: inHours(cloud, 0),
    createdBy: cloud.hand('zhou').id,
    ...howFar[state],
  };
  return putOne(cloud, 'improvements', document);
};

/** A closed case as it was drawn: Li's work, taken up by Qian, its plan approved by Zhou, with Zheng named in it; as for Hao's own. */
export const putCheck = (cloud: Cloud, complaintId: string, examinedBy?: string): Promise<string> => {
  const marks = { reception: 'met', findings: 'met', plan: 'met', news: 'met', closing: 'met' } as const;
  const document: QualityDocument = {
    _id: `q-${randomUUID()}`,
    communityId: COMMUNITY,
    complaintId,
    no: 'TS20260105-0001',
    category: 'facility',
    week: day,
    handlerId: cloud.hand('li').id,
    barred: ['li', 'qian', 'zhou', 'zheng'].map((key) => cloud.hand(key).id),
    hiddenFrom: [cloud.hand('zheng').id, 'person-hao'],
    done: examinedBy !== undefined,
    ...(examinedBy ? { marks, byId: examinedBy, byName: '王总', at: inHours(cloud, 0) } : {}),
  };
  return putOne(cloud, 'qualityChecks', document);
};

/** A proposal of Ms Lin's in a state; Wu sees to it where anybody does. */
export const putProposal = (cloud: Cloud, state: CommentState): Promise<string> => {
  const at = inHours(cloud, 0);
  const answer = { verdict: 'adopted', text: '已采纳，谢谢', at, by: cloud.hand('wang').id } as const;
  const isAnswered = state === 'answered' || state === 'kept';
  const document: CommentDocument = {
    _id: `q${randomUUID()}`,
    communityId: COMMUNITY,
    personId: cloud.hand('lin').id,
    fromStaff: false,
    at,
    text: '上门维修前请先打电话约时间。',
    answered: isAnswered,
    ...(state === 'fresh' ? {} : { shown: state === 'shown' || state === 'answered', votes: 0, voters: [] }),
    ...(state === 'fresh' ? {} : { ownerId: cloud.hand('wu').id, answerBy: '2026-01-19' }),
    ...(isAnswered ? { answer } : {}),
  };
  return putOne(cloud, 'comments', document);
};

/** Until when a run has what is to be made in hand: nobody takes it up meanwhile. */
export const leasedUntil = (cloud: Cloud): string => inHours(cloud, 2);

/** An export that somebody ordered, in a state. */
export const putExport = (
  cloud: Cloud,
  kind: ExportKind,
  state: ExportState,
  order: { personId: string; at: string; complaintId: string },
): Promise<string> => {
  const [_id, communityId] = [`x${randomUUID()}`, COMMUNITY];
  const { personId, at, complaintId } = order;
  const report = { kind: 'report', reportId: 'none', period: 'week', from: day, communityId } as const;
  const subject = {
    document: { kind: 'document', complaintId, no: 'TS20260105-0001', own: false },
    sheet: { kind: 'sheet', wanted: { stage: 'merged' }, communityId },
    reportSheet: report,
    reportPaper: report,
  } as const satisfies Record<ExportKind, unknown>;
  const fileId = cloud.emulator.files.put('', `exports/${_id}/made`, Buffer.from('made'));
  const document: ExportDocument = {
    ...{ _id, personId, kind, subject: writeSubject(subject[kind]), at },
    state: state === 'expired' ? 'done' : state,
    rows: 0,
    slices: [],
    tries: state === 'failed' ? 3 : 0,
    leasedUntil: leasedUntil(cloud),
    expiresAt: inHours(cloud, state === 'expired' ? 0 : 24),
    ...(state === 'done' || state === 'expired' ? { fileId, bytes: 4 } : {}),
  };
  return putOne(cloud, 'exports', document);
};
