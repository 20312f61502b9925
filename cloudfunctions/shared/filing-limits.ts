import { keyed, ownerKeys } from './contact';
import { limits } from './limits';
import { dayOf } from './number';
import type { FiledBy } from './store/complaints';
import { later } from './workflow/durations';

/** From where on the web somebody writes, for a day; nobody can be read off it. */
export const senderOf = (address: string, now: string): string => keyed('sender', `${dayOf(now)} ${address}`);

const { file, fileAsVisitor } = limits;

/** What a resident may file in a while, and what may come from one address (§3.1.1). */
export const limitsOfPerson = (personId: string, sender: string | undefined, now: string): FiledBy[] => {
  const after = later(now, -file.ms);
  return [
    { by: 'ownerKey', values: ownerKeys(personId), after, most: file.person },
    ...(sender ? [{ by: 'sender' as const, values: [sender], after, most: file.address }] : []),
  ];
};

/** The same of somebody who is not signed in, by the phone. */
export const limitsOfVisitor = (phoneIndexes: string[], sender: string, now: string): FiledBy[] => {
  const after = later(now, -fileAsVisitor.ms);
  return [
    // What the desk registers for a number, or its owner files signed in, shuts nobody out of the website.
    { by: 'phoneIndex', values: phoneIndexes, after, most: fileAsVisitor.person, byVisitors: true },
    { by: 'sender', values: [sender], after, most: fileAsVisitor.address },
  ];
};
