import type { Capacity } from '../../types/people';
import { decryptContact, phoneIndexes } from './contact';
import { masked } from './present';
import { Problem } from './problem';
import { setBindings } from './store/bindings';
import type { BindingDocument, PersonDocument } from './store/documents';
import type { HomeDocument } from './store/homes';
import { findPeople } from './store/people';

const TRIES = 3;

/** More homes than anybody has. */
export const MOST_HOMES = 20;

/** The name out of somebody's contact data, masked; nothing where there is none. */
export const maskedName = (contact: string | undefined): { name?: string } => {
  const { name } = decryptContact(contact);
  return name ? { name: masked.name(name) } : {};
};

/** Changes somebody's homes; the desk may be deciding on one of them at the same moment. Answers what they are then, or undefined where there was nothing to change. */
export const keepHomes = async (
  person: PersonDocument,
  change: (homes: readonly BindingDocument[]) => BindingDocument[] | undefined,
): Promise<BindingDocument[] | undefined> => {
  let known: PersonDocument | undefined = person;
  for (let attempt = 1; known && attempt <= TRIES; attempt++) {
    const homes = change(known.homes);
    if (!homes) return undefined;
    if (await setBindings(known, homes)) return homes;
    [known] = await findPeople([person._id]);
  }
  throw new Problem('CHANGED');
};

/** Whether the number somebody has given is registered for a home. */
export const isOnFile = (
  { registered = [] }: Pick<HomeDocument, 'registered'>,
  phone: string | undefined,
  capacity?: Capacity,
): boolean => {
  const indexes = phone ? phoneIndexes(phone) : [];
  return registered.some(
    (one) => indexes.includes(one.phone) && (!capacity || !one.capacity || one.capacity === capacity),
  );
};

/** Whether the property knows without asking that somebody lives there as they say (§1): by the number that WeChat has verified, never by one that was typed. */
export const isProven = (
  { phoneVerified, contact }: Pick<PersonDocument, 'phoneVerified' | 'contact'>,
  home: Pick<HomeDocument, 'registered'>,
  capacity: Capacity,
): boolean => phoneVerified === true && isOnFile(home, decryptContact(contact).phone, capacity);
