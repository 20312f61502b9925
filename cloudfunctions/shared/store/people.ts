import type { Consent, HomeBinding } from '../../../types/people';
import { _, aggregate, insert, update } from './cloud';
import type { PersonDocument } from './documents';

/** Adds a person; throws `Duplicate` when the openid is known already. */
export const insertPerson = (person: PersonDocument): Promise<void> => insert('people', person);

/** The people with these ids. */
export const findPeople = (ids: readonly string[]): Promise<PersonDocument[]> =>
  aggregate<PersonDocument>('people', [
    ['match', { _id: _.in([...ids]) }],
    ['limit', 1000],
  ]);

/** The people who gave this phone number, by its index. */
export const findByPhone = (phoneIndex: string): Promise<PersonDocument[]> =>
  aggregate<PersonDocument>('people', [
    ['match', { phoneIndex }],
    ['limit', 20],
  ]);

/** Keeps the contact a person gave, encrypted, with the index of the phone. */
export const setContact = (id: string, contact: string, phoneIndex: string | null): Promise<number> =>
  update('people', { _id: id }, { contact, phoneIndex });

export const setConsent = (id: string, consent: Consent): Promise<number> =>
  update('people', { _id: id }, { consent: _.set(consent) });

export const setHomes = (id: string, homes: readonly HomeBinding[]): Promise<number> =>
  update('people', { _id: id }, { homes });

/** One accept is one send: every accepted template gains one (C2). */
export const gainCredits = (id: string, templateIds: readonly string[]): Promise<number> =>
  update(
    'people',
    { _id: id },
    Object.fromEntries(templateIds.map((templateId) => [`credits.${templateId}`, _.inc(1)])),
  );

/** One send is used up. */
export const spendCredit = (id: string, templateId: string): Promise<number> =>
  update('people', { _id: id }, { [`credits.${templateId}`]: _.inc(-1) });

/** WeChat says that nothing is left (43101): the ledger believes WeChat. */
export const clearCredits = (id: string, templateId: string): Promise<number> =>
  update('people', { _id: id }, { [`credits.${templateId}`]: 0 });
