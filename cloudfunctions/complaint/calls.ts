import type { Input, Output } from '../../types/api';
import type { CallView } from '../../types/calls';
import { StaffRole } from '../../types/people';
import { actorFor, atHome, type Caller } from '../shared/caller';
import { decryptContact } from '../shared/contact';
import { presentCall } from '../shared/present';
import { Problem } from '../shared/problem';
import type { Asking } from '../shared/serve';
import { type CallFile, type CallQuestion, countCalls, filesToCall } from '../shared/store/calls';
import { callOf } from '../shared/workflow/calls';

const PAGE = 100;

type Call = Omit<CallView, 'together'>;

interface Found {
  household: string;
  call: Call;
}

const callIn = (file: CallFile, caller: Caller): Found[] => {
  const { complaint, revision, ownerKey, phoneIndex = ownerKey, residents } = file;
  const due = callOf(complaint, caller.scene.calendar);
  const viewer = { ...caller.scene, actor: actorFor(caller, file) };
  // When to call is as the resident has put it last, in 我的 or with the complaint.
  const { callTime } = decryptContact(residents[0]?.contact);
  const contact = { ...decryptContact(file.contact), ...(callTime ? { callTime } : {}) };
  const call = due && presentCall({ complaint, revision, contact }, due, viewer);
  return call ? [{ household: phoneIndex, call }] : [];
};

/** Those whose time it is first, and of them the most pressing. */
const pressing = (one: Call, other: Call): number => {
  const order = ({ waitsUntil = '', until }: Call) => `${waitsUntil} ${until}`;
  return order(one) < order(other) ? -1 : 1;
};

/** The most pressing first; whoever is called for one complaint is called for the others at once (§3.7.1, C1.16). */
const combined = (found: readonly Found[]): CallView[] => {
  const households = new Map<string, Call[]>();
  for (const { household, call } of [...found].sort((a, b) => pressing(a.call, b.call)))
    households.set(household, [...(households.get(household) ?? []), call]);
  return [...households.values()].flatMap((calls) =>
    calls.map((call, index) => ({ ...call, together: index > 0 })),
  );
};

/** Whose calls they are, for whoever may make any. */
export const callQuestionOf = ({ member, scene }: Caller): CallQuestion => {
  const roles = StaffRole.options.filter((role) => role !== 'admin' && member?.roles.includes(role));
  if (!member || roles.length === 0) throw new Problem('NOT_ALLOWED');
  return {
    communityId: member.communityId,
    personId: member.id,
    ownOnly: roles.every((role) => role === 'handler'),
    sensitiveToo: roles.includes('manager') || roles.includes('supervisor'),
    manages: roles.includes('manager'),
    now: scene.now,
  };
};

/** The call desk (§3.6.1, §3.7.1, C1.16): one request for who asks, one for what is due. */
export const calls = async (
  { cursor }: Input<'complaint', 'calls'>,
  asking: Asking,
): Promise<Output<'complaint', 'calls'>> => {
  const caller = await atHome(asking);
  const files = await filesToCall(callQuestionOf(caller), cursor, PAGE + 1);
  const shown = files.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    calls: combined(shown.flatMap((file) => callIn(file, caller))),
    ...(files.length > PAGE && last ? { next: `${last.callAt} ${last._id}` } : {}),
  };
};

/** How many calls are due, for the desk's button. */
export const callsDue = async (_: object, asking: Asking): Promise<Output<'complaint', 'callsDue'>> => ({
  calls: await countCalls(callQuestionOf(await atHome(asking))),
});
