import type { DataRequest, Held, InvitationMade, Look } from '../../types/rights';
import { atHome, type Caller } from '../shared/caller';
import { decryptContact, ownerKeys } from '../shared/contact';
import { requesterKeys } from '../shared/data-requests';
import { commentView, homeView } from '../shared/present';
import type { Asking } from '../shared/serve';
import { commentsOf } from '../shared/store/comments';
import { type DataRequestDocument, dataRequestsOf } from '../shared/store/data-requests';
import type { AccessDocument } from '../shared/store/documents';
import { type FamilyInvitationDocument, familyInvitationsBy } from '../shared/store/families';
import { accessesOf, homeAccessesOf, messageCount, type OwnHead, ownHeads } from '../shared/store/rights';
import { retentionYears } from '../shared/workflow/policies';

/** More complaints than anybody has; beyond it they are still exported. */
export const MOST = 1000;
const SHOWN = 100;
const SINCE_EVER = '';

/** A request as its person reads it: an allow-list. */
const requestView = ({
  kind,
  at,
  outcome,
  doneAt,
  dueAt,
  parts,
  version,
}: DataRequestDocument): DataRequest => ({
  kind,
  at,
  outcome,
  ...(doneAt ? { doneAt } : {}),
  ...(dueAt ? { dueAt } : {}),
  ...(parts ? { parts } : {}),
  ...(version ? { version } : {}),
});

const lookView = (
  { at, staffId, purpose, complaintId, parts }: AccessDocument,
  heads: readonly OwnHead[],
  { scene }: Caller,
): Look => {
  const staff = scene.staff.find(({ id }) => id === staffId);
  const no = heads.find(({ _id }) => _id === complaintId)?.complaint.no;
  return {
    at,
    ...(no ? { no } : {}),
    ...(staff ? { staff: { id: staff.id, name: staff.name, title: staff.title } } : {}),
    purpose,
    ...(parts ? { parts: [...parts] } : {}),
  };
};

/** An invitation as whoever made it reads of it: where to, for how many, and how many came. */
const invitationView = ({
  at,
  expiresAt,
  building,
  unit,
  room,
  places,
  used,
}: FamilyInvitationDocument): InvitationMade => ({
  at,
  expiresAt,
  building,
  ...(unit ? { unit } : {}),
  ...(room ? { room } : {}),
  places,
  used: used.length,
});

const newest = (one: AccessDocument, other: AccessDocument): number => (one.at > other.at ? -1 : 1);

/** All that is held about somebody, beside the complaints and messages themselves. */
export const heldOf = async (caller: Caller): Promise<Held> => {
  const { person, member, scene } = caller;
  const [heads, messages, requests, comments, toHomes, invitations] = await Promise.all([
    ownHeads(ownerKeys(person._id), MOST),
    messageCount(person._id),
    dataRequestsOf(requesterKeys(person._id), SHOWN),
    commentsOf(person._id, '~', SHOWN),
    homeAccessesOf(person._id, SHOWN),
    familyInvitationsBy(person._id, SINCE_EVER),
  ]);
  const looks =
    heads.length > 0
      ? await accessesOf(
          heads.map(({ _id }) => _id),
          SHOWN,
        )
      : [];
  const open = heads.filter((head) => head.open).length;
  const kept = person.searches?.kept ?? [];
  return {
    since: person.createdAt,
    community: scene.settings.name,
    contact: decryptContact(person.contact),
    homes: person.homes.map((home) => homeView(home, scene.now)),
    ...(invitations.length > 0 ? { invitations: invitations.map(invitationView) } : {}),
    ...(person.consent ? { consent: person.consent } : {}),
    ...(person.withdrawal ? { withdrawal: person.withdrawal } : {}),
    consentVersion: scene.settings.consentVersion,
    linked: person.unionid !== undefined,
    webSessions: person.sessionEpoch !== undefined,
    credits: Object.values(person.credits).reduce((sum, left) => sum + Math.max(left, 0), 0),
    ...(person.conduct?.length ? { abuse: person.conduct.map(({ at }) => at) } : {}),
    messages,
    ...(member ? { staff: { name: member.name, title: member.title, roles: [...member.roles] } } : {}),
    ...(kept.length > 0 ? { keptSearches: kept.map(({ name }) => name) } : {}),
    complaints: { open, closed: heads.length - open },
    retentionYears: retentionYears(scene.settings),
    comments: comments.map((one) =>
      commentView(one, { id: person._id, voter: '', staff: scene.staff, now: scene.now }),
    ),
    looks: [...looks, ...toHomes].sort(newest).map((look) => lookView(look, heads, caller)),
    requests: requests.map(requestView),
  };
};

/** What is held about the asker (§5.2): eight requests at most, and nothing is changed by looking (B13.10). */
export const held = async (_input: unknown, asking: Asking): Promise<Held> => heldOf(await atHome(asking));
