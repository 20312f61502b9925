import type { Consent } from '../../../types/people';
import type { KeptSearch } from '../../../types/search';
import { _, aggregate, insert, oneOf, update } from './cloud';
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
export const findByPhone = (phoneIndexes: readonly string[]): Promise<PersonDocument[]> =>
  aggregate<PersonDocument>('people', [
    ['match', { phoneIndex: oneOf(phoneIndexes) }],
    ['limit', 20],
  ]);

/** Keeps the contact a person gave, encrypted, with the index of the phone and whether WeChat has verified it. */
export const setContact = (
  id: string,
  contact: string,
  phoneIndex: string | null,
  phoneVerified: boolean,
): Promise<number> => update('people', { _id: id }, { contact, phoneIndex, phoneVerified });

/** Keeps to which version of the privacy notice a person agreed; what was taken back is given again. */
export const setConsent = (id: string, consent: Consent): Promise<number> =>
  update('people', { _id: id }, { consent: _.set(consent), withdrawal: _.remove() });

/** The person belongs to another community from now on. */
export const moveTo = (id: string, communityId: string): Promise<number> =>
  update('people', { _id: id }, { communityId });

/** Keeps the searches of somebody in a community, those of another one are gone; false when they are not as they were seen any more. */
export const setSearches = async (
  { _id, communityId, searches }: Pick<PersonDocument, '_id' | 'communityId' | 'searches'>,
  kept: KeptSearch[],
): Promise<boolean> => {
  const seen = searches?.revision ?? null;
  const next = { communityId, kept, revision: (searches?.revision ?? 0) + 1 };
  return (await update('people', { _id, 'searches.revision': seen }, { searches: _.set(next) })) === 1;
};

/** From now on only sessions of this epoch are good. */
export const setSessionEpoch = (id: string, sessionEpoch: string): Promise<number> =>
  update('people', { _id: id }, { sessionEpoch });

const acceptsSeen = (
  { accepts = {} }: Pick<PersonDocument, 'accepts'>,
  by: readonly ('app' | 'event')[],
  templateIds: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    by.flatMap((one) =>
      templateIds.map((templateId) => [`accepts.${one}.${templateId}`, accepts[one]?.[templateId] ?? null]),
    ),
  );

/** One accept is one send: every accepted template gains one (C2), unless WeChat's event has told of it first. Answers which gained, or undefined when the ledger changed meanwhile. */
export const gainCredits = async (
  person: Pick<PersonDocument, '_id' | 'accepts'>,
  templateIds: readonly string[],
): Promise<string[] | undefined> => {
  const { _id, accepts = {} } = person;
  const gained = templateIds.filter(
    (templateId) => (accepts.app?.[templateId] ?? 0) >= (accepts.event?.[templateId] ?? 0),
  );
  const changes = [
    ...templateIds.map((templateId) => [`accepts.app.${templateId}`, _.inc(1)] as const),
    ...gained.map((templateId) => [`credits.${templateId}`, _.inc(1)] as const),
  ];
  const where = { _id, ...acceptsSeen(person, ['event'], templateIds) };
  return (await update('people', where, Object.fromEntries(changes))) === 1 ? gained : undefined;
};

/** The person with this openid. */
export const findByOpenid = async (openid: string): Promise<PersonDocument | undefined> => {
  const [person] = await aggregate<PersonDocument>('people', [
    ['match', { openid }],
    ['limit', 1],
  ]);
  return person;
};

/** The person whom WeChat knows under this name in all of a company's accounts. */
export const findByUnionid = async (unionid: string): Promise<PersonDocument | undefined> => {
  const [person] = await aggregate<PersonDocument>('people', [
    ['match', { unionid }],
    ['limit', 1],
  ]);
  return person;
};

/** Keeps under which name WeChat knows the person in all of a company's accounts. */
export const setUnionid = (id: string, unionid: string): Promise<number> =>
  update('people', { _id: id }, { unionid });

/** WeChat's word that templates were accepted; one that the app has reported already gives nothing more. False when the ledger changed meanwhile. */
export const confirmAccepts = async (
  person: PersonDocument,
  templateIds: readonly string[],
): Promise<boolean> => {
  const { _id, accepts = {} } = person;
  const changes = templateIds.flatMap((templateId) => {
    const before = accepts.event?.[templateId] ?? 0;
    const heard = [`accepts.event.${templateId}`, before + 1] as const;
    const first = before >= (accepts.app?.[templateId] ?? 0);
    return first ? [heard, [`credits.${templateId}`, _.inc(1)] as const] : [heard];
  });
  const where = { _id, ...acceptsSeen(person, ['app', 'event'], templateIds) };
  return (await update('people', where, Object.fromEntries(changes))) === 1;
};

/** One send is used up. */
export const spendCredit = (id: string, templateId: string): Promise<number> =>
  update('people', { _id: id }, { [`credits.${templateId}`]: _.inc(-1) });

/** WeChat says that nothing is left (43101): the ledger believes WeChat. */
export const clearCredits = (id: string, templateId: string): Promise<number> =>
  update('people', { _id: id }, { [`credits.${templateId}`]: 0 });

/** Something that a person said was confirmed to be abuse (C1.17). */
export const confirmAbuse = (id: string, said: { mark: string; at: string }): Promise<number> =>
  update('people', { _id: id }, { conduct: _.addToSet(said) });

/** It was not. */
export const liftAbuse = (id: string, mark: string): Promise<number> =>
  update('people', { _id: id }, { conduct: _.pull({ mark }) });
