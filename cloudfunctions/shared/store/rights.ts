import type { Complaint } from '../workflow/complaint';
import { _, aggregate, count, oneOf, remove, update } from './cloud';
import type { AccessDocument, ComplaintFile, MessageDocument } from './documents';
import { openWorklist, type SystemFile } from './opening';
import { forgetQuestionnaires } from './questionnaires';

/** A file of somebody's as far as its standing goes. */
export type OwnHead = Pick<ComplaintFile, '_id' | 'open' | 'eraseFrom' | 'tracking' | 'code'> & {
  complaint: Pick<Complaint, 'no' | 'stage' | 'mainStage' | 'preserved' | 'communityId'>;
};

/** All files of one person, by name. */
export const ownHeads = (ownerKeys: readonly string[], limit: number): Promise<OwnHead[]> =>
  aggregate<OwnHead>('complaints', [
    ['match', { ownerKey: oneOf(ownerKeys) }],
    ['limit', limit],
    [
      'project',
      {
        open: 1,
        eraseFrom: 1,
        tracking: 1,
        code: 1,
        'complaint.no': 1,
        'complaint.stage': 1,
        'complaint.mainStage': 1,
        'complaint.preserved': 1,
        'complaint.communityId': 1,
      },
    ],
  ]);

/** Files of one person after a name, with what surrounds them. */
export const ownFiles = (ownerKeys: readonly string[], after: string, limit: number): Promise<SystemFile[]> =>
  openWorklist({ ownerKey: oneOf(ownerKeys), _id: _.gt(after) }, { _id: 1 }, limit);

/** Messages to one person after a name. */
export const ownMessages = (personId: string, after: string, limit: number): Promise<MessageDocument[]> =>
  aggregate<MessageDocument>('messages', [
    ['match', { personId, _id: _.gt(after) }],
    ['sort', { _id: 1 }],
    ['limit', limit],
  ]);

export const messageCount = (personId: string): Promise<number> => count('messages', { personId });

/** Who saw contact data about these complaints, newest first. */
export const accessesOf = (complaintIds: readonly string[], limit: number): Promise<AccessDocument[]> =>
  aggregate<AccessDocument>('accesses', [
    ['match', { complaintId: _.in([...complaintIds]) }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

/** Who saw somebody's contact data without a complaint, to confirm a home (§1), newest first. */
export const homeAccessesOf = (personId: string, limit: number): Promise<AccessDocument[]> =>
  aggregate<AccessDocument>('accesses', [
    ['match', { personId, complaintId: '' }],
    ['sort', { at: -1 }],
    ['limit', limit],
  ]);

/** How to reach the person of an open file. */
export type OwnContact = Pick<ComplaintFile, '_id' | 'contact'> & {
  complaint: Pick<Complaint, 'sealed' | 'anonymous'>;
};

/** The contact data in somebody's open files. */
export const openContacts = (ownerKeys: readonly string[], limit: number): Promise<OwnContact[]> =>
  aggregate<OwnContact>('complaints', [
    ['match', { ownerKey: oneOf(ownerKeys), open: true }],
    ['limit', limit],
    ['project', { contact: 1, 'complaint.sealed': 1, 'complaint.anonymous': 1 }],
  ]);

/** What contact data is kept as: encrypted, with what it is found by; null where it is not to be found. */
export interface KeptContact {
  contact: string;
  phoneIndex: string | null;
  nameIndex: string | null;
}

/** Corrects the contact data of a file, if nobody has meanwhile. */
export const correctContact = (
  id: string,
  before: string,
  { contact, phoneIndex, nameIndex }: KeptContact,
): Promise<number> =>
  update(
    'complaints',
    { _id: id, contact: before },
    {
      contact,
      phoneIndex: phoneIndex ?? _.remove(),
      nameIndex: nameIndex ?? _.remove(),
    },
  );

/** A file behind which nobody's account stands any more. */
export type Detached = Pick<ComplaintFile, 'events' | 'links' | 'linkMark' | 'complaint' | 'ownerKey'> & {
  lookups: object & { terms: string[]; phrases: string[]; facts: string[]; forget: boolean };
  linkedFrom?: number;
  tracking?: string;
};

const contactFields = ['contact', 'phoneIndex', 'nameIndex'] as const;
const gone = (fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, _.remove()]));

/** Takes the account off a file, unless something has happened to it since (§5.2). */
export const detachFile = async (
  { _id, revision }: Pick<ComplaintFile, '_id' | 'revision'>,
  { events, links, linkMark, complaint, ownerKey, lookups, linkedFrom, tracking }: Detached,
): Promise<boolean> => {
  const changes = {
    ...lookups,
    terms: _.set(lookups.terms),
    phrases: _.set(lookups.phrases),
    facts: _.set(lookups.facts),
    ...gone(['seal', 'sender', ...(lookups.forget ? [...contactFields, 'tracking', 'code'] : [])]),
    ...(tracking && !lookups.forget ? { tracking } : {}),
    ...(linkedFrom === undefined ? {} : { linkedFrom }),
    form: '',
    ownerKey,
    linkMark,
    events: _.set(events),
    links: _.set(links),
    complaint: _.set(complaint),
    revision: events.length,
  };
  return (await update('complaints', { _id, revision }, changes)) === 1;
};

/** Takes a person off another's file that theirs had joined, unless something has happened to it since. */
export const rewriteFile = async (
  { _id, revision }: Pick<ComplaintFile, '_id' | 'revision'>,
  { events, links, linkMark, complaint, linkedFrom }: Omit<Detached, 'ownerKey' | 'lookups' | 'tracking'>,
): Promise<boolean> => {
  const changes = {
    events: _.set(events),
    links: _.set(links),
    linkMark,
    complaint: _.set(complaint),
    ...(linkedFrom === undefined ? {} : { linkedFrom }),
  };
  return (await update('complaints', { _id, revision }, changes)) === 1;
};

/** Removes what was sent to a person, the person's place in the record of who looked and among those who want a proposal, and the person. */
export const removePerson = async (
  personId: string,
  { voter, respondent }: { voter: string; respondent: string },
): Promise<void> => {
  await remove('messages', { personId });
  await update('accesses', { personId }, { personId: '' });
  await update('comments', { personId }, { personId: '' });
  await forgetQuestionnaires(respondent);
  await update('comments', { voters: voter }, { voters: _.pull(voter) });
  await remove('people', { _id: personId });
};

/** What is true of files that are over, and whose person has erased the account. */
export const toForget = { forget: true } as const;

/** Removes the contact data of files whose person has erased the account and that are over now (§5.2). */
export const forgetContacts = (): Promise<number> =>
  update('complaints', toForget, { ...gone([...contactFields, 'tracking', 'code']), forget: false });

/** Takes away what rests on the consent to the privacy notice (§5.2). */
export const withdrawConsent = (id: string, withdrawal: { version: string; at: string }): Promise<number> =>
  update(
    'people',
    { _id: id },
    {
      ...gone(['consent', 'contact', 'phoneIndex', 'sessionEpoch']),
      withdrawal: _.set(withdrawal),
      homes: _.set([]),
      homesRevision: _.inc(1),
      ...gone(['pendingIn', 'pendingSince', 'livesIn', 'tenancyRemindAt', 'phoneVerified']),
      credits: _.set({}),
      accepts: _.remove(),
    },
  );
