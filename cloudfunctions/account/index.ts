import { account } from '../../types/contract/account';
import type { Contact } from '../../types/people';
import { atHome, type Caller, consenting, refuseWithdrawn } from '../shared/caller';
import { decryptContact } from '../shared/contact';
import { recordDone } from '../shared/data-requests';
import { messageView } from '../shared/message-view';
import { Problem } from '../shared/problem';
import { serve } from '../shared/serve';
import { openapi } from '../shared/store/cloud';
import { markRead, messagesOf } from '../shared/store/messages';
import { findPeople, gainCredits, setConsent } from '../shared/store/people';
import { communityOf, firstCommunity } from '../shared/store/settings';
import { setDuty } from '../shared/store/staff';
import { soundTemplates } from '../shared/workflow/notices/template-check';
import { communities, moveTo } from './belonging';
import { correct } from './correcting';
import { inviteFamily, myHomes, removeFamily, withdrawFamilyInvitation } from './families';
import { answerHome, endHome, homeContact, homeRequests, homesDue } from './home-review';
import { bindHome, proveHomes, rooms, unbindHome } from './homes';
import { joinedMembers } from './joined-members';
import { familyInvitation, joinFamily } from './joining-family';
import { meOf, siteOf } from './me';
import { arrive } from './newcomer';
import { notice } from './notice';
import { place } from './place';
import { dropSearch, keepSearch } from './searches';
import { confirm, redeem, signOutEverywhere, ticket } from './signing-in';

const PAGE = 30;

const withPerson = (caller: Caller, change: Partial<Caller['person']>): Caller => ({
  ...caller,
  person: { ...caller.person, ...change },
});

const keepContact = async (caller: Caller, change: Contact, now: string) => {
  // Any time will do again for whoever names none.
  const contact = await correct(caller.person, change, now, { gone: 'callTime' });
  return meOf(withPerson(caller, { contact }));
};

const keepPhone = async (caller: Caller, phone: string, now: string) => {
  const contact = await correct(caller.person, { phone }, now, { phoneVerified: true });
  const person = { ...caller.person, contact, phoneVerified: true };
  return meOf({ ...caller, person: { ...person, homes: await proveHomes(person, now) } });
};

const TRIES = 3;

/** WeChat's own event may tell of the same accept at the same moment. */
const gain = async (person: Caller['person'], wanted: readonly string[]): Promise<Record<string, number>> => {
  let known: Caller['person'] | undefined = person;
  for (let attempt = 1; known && attempt <= TRIES; attempt++) {
    const gained = await gainCredits(known, wanted);
    const before = known.credits;
    if (gained) return { ...before, ...Object.fromEntries(gained.map((id) => [id, (before[id] ?? 0) + 1])) };
    [known] = await findPeople([person._id]);
  }
  throw new Problem('CHANGED');
};

/** Who somebody is, what they are told, and what they set for themselves. */
export const main = serve('account', account, {
  me: async (_input, asking) => meOf(await arrive(asking)),

  consent: async ({ version }, asking) => {
    const caller = await atHome(asking);
    if (version !== caller.scene.settings.consentVersion)
      throw new Problem('INVALID_INPUT', { version: 'NOT_A_CHOICE' });
    const { withdrawal, consent: before, ...person } = caller.person;
    const consent = { version, at: asking.now };
    await setConsent(person._id, consent);
    if (before?.version !== version) await recordDone(person, { kind: 'consent', version }, asking.now);
    return meOf({ ...caller, person: { ...person, consent } });
  },

  profile: async ({ contact }, asking) => keepContact(await consenting(asking), contact, asking.now),

  phone: async ({ code }, asking) => {
    const caller = await consenting(asking);
    const answer = await openapi.phonenumber.getPhoneNumber({ code }).catch(() => undefined);
    const phone = answer?.phoneInfo?.purePhoneNumber;
    if (!phone) throw new Problem('INVALID_INPUT', { code: 'INVALID' });
    return keepPhone(caller, phone, asking.now);
  },

  contact: async (_input, asking) => decryptContact((await atHome(asking)).person.contact),

  bindHome,
  unbindHome,
  rooms,
  homeRequests,
  homesDue,
  answerHome,
  endHome,
  homeContact,
  myHomes,
  inviteFamily,
  withdrawFamilyInvitation,
  removeFamily,
  familyInvitation,
  joinFamily,
  joinedMembers,

  messages: async ({ cursor }, asking) => {
    const { person } = await atHome(asking);
    const found = await messagesOf(person._id, cursor ?? '~', PAGE + 1);
    const shown = found.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      messages: shown.map(messageView),
      ...(found.length > PAGE && last ? { next: last.at } : {}),
    };
  },

  readMessages: async ({ ids }, asking) => {
    const { person } = await atHome(asking);
    if (ids.length > 0) await markRead(person._id, ids, asking.now);
    return {};
  },

  subscribed: async ({ accepted }, asking) => {
    const { person, scene } = await atHome(asking);
    refuseWithdrawn({ person });
    const known = new Set(soundTemplates(scene.settings.templates).map(({ templateId }) => templateId));
    const wanted = [...new Set(accepted)].filter((templateId) => known.has(templateId));
    return { credits: wanted.length > 0 ? await gain(person, wanted) : person.credits };
  },

  site: async ({ communityId }) => {
    const community = await (communityId ? communityOf(communityId) : firstCommunity());
    if (communityId && (!community || community.preparing)) throw new Problem('NOT_FOUND');
    if (!community) throw new Problem('UNAVAILABLE');
    return siteOf(community);
  },
  ticket,
  confirm,
  redeem,
  signOutEverywhere,
  notice,
  communities,
  moveTo,
  place,
  keepSearch,
  dropSearch,

  duty: async ({ onDuty }, asking) => {
    const caller = await atHome(asking);
    const { member } = caller;
    if (!member) throw new Problem('NOT_ALLOWED');
    await setDuty(member.communityId, member.id, onDuty);
    return meOf({ ...caller, member: { ...member, onDuty } });
  },
});
