import type { Contact } from '../../types/people';
import type { CorrectedPart } from '../../types/rights';
import { decryptContact, encryptContact, foundBy, ownerKeys, phoneIndex } from '../shared/contact';
import { recordDone } from '../shared/data-requests';
import type { PersonDocument } from '../shared/store/documents';
import { setContact } from '../shared/store/people';
import { correctContact, openContacts } from '../shared/store/rights';

const fields = ['name', 'phone', 'email'] as const;
const MOST = 200;

const partsOf = (before: Contact, after: Contact): CorrectedPart[] =>
  fields.filter((field) => after[field] !== undefined && after[field] !== before[field]);

/** What was given with an open complaint is corrected there too, where it was the same: somebody may call about it (§5.2). What was given for that complaint alone stays. */
const correctOpen = async (personId: string, before: Contact, after: Contact): Promise<void> => {
  for (const { _id, contact: sealed, complaint } of await openContacts(ownerKeys(personId), MOST)) {
    if (!sealed) continue;
    const given = decryptContact(sealed);
    const same = fields.filter((field) => before[field] !== undefined && given[field] === before[field]);
    const contact = { ...given, ...Object.fromEntries(same.map((field) => [field, after[field]])) };
    const { phoneIndex: phone = null, nameIndex: name = null } = foundBy(contact, complaint);
    const kept = { contact: encryptContact(contact), phoneIndex: phone, nameIndex: name };
    if (same.length > 0) await correctContact(_id, sealed, kept);
  }
};

/** Corrects how a person is called and reached, on record (§5.2); what is `gone` is kept no longer unless it is said again. A phone that WeChat has verified stays so until another is typed. Answers what is kept of it. */
export const correct = async (
  { _id, communityId, contact: sealed, phoneVerified: verifiedBefore = false }: PersonDocument,
  change: Contact,
  now: string,
  { gone, phoneVerified = false }: { gone?: 'callTime'; phoneVerified?: boolean } = {},
): Promise<string> => {
  const before = decryptContact(sealed);
  const after = { ...before, ...change };
  if (gone && change[gone] === undefined) delete after[gone];
  const parts = partsOf(before, after);
  const kept = encryptContact(after);
  const verified = phoneVerified || (verifiedBefore && after.phone === before.phone);
  await setContact(_id, kept, after.phone ? phoneIndex(after.phone) : null, verified);
  if (parts.length === 0) return kept;
  await recordDone({ _id, communityId }, { kind: 'correct', parts }, now);
  const first = fields.every((field) => before[field] === undefined);
  if (!first) await correctOpen(_id, before, after);
  return kept;
};
