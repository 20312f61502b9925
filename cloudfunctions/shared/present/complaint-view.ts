import { ContactPart } from '../../../types/contact';
import type { FormContext } from '../../../types/form-context';
import type { ComplaintView, RequestView } from '../../../types/views';
import type { Complaint } from '../workflow/complaint';
import { actionsFor } from '../workflow/decide';
import { abuseFor, markableFor } from './abuse-view';
import { completenessFor } from './completeness-view';
import type { PresentedFile, Viewer } from './file';
import { formFor } from './form';
import { masked } from './masking';
import { ratingFor, resolutionFor } from './outcome';
import { ownerView } from './owner-view';
import { locationFor } from './place';
import { plansFor } from './plan';
import { promisesFor } from './promise-view';
import { receptionFor } from './reception';
import { relatedFor } from './related';
import { relationOf, revealPurposes } from './relation';
import { staffName } from './staff-names';
import { timelineFor } from './timeline';
import { mayPrint, type Relation, sees, visibility } from './visibility';
import { visitFor } from './visit-view';

/** The contact data as somebody may see it (B12): in full for oneself, masked for staff, a withheld name not at all (§3.1.2). */
function contactFor(
  { complaint, contact }: PresentedFile,
  relation: Relation,
  viewer: Viewer,
): ComplaintView['contact'] {
  if (!contact || visibility.phone[relation] === 'none' || complaint.anonymisedAt) return undefined;
  const { name, phone } = contact;
  const nothing = { purposes: [], parts: [] };
  if (relation === 'self') return { ...(name && { name }), ...(phone && { phone }), ...nothing };
  if (complaint.sealed && !complaint.unsealed) return nothing;
  const { room } = complaint.location;
  const known = { ...contact, ...(visibility.room[relation] === 'masked' ? { room } : {}) };
  return {
    ...(name && !complaint.anonymous && { name: masked.name(name) }),
    ...(phone && { phone: masked.phone(phone) }),
    purposes: [...revealPurposes(complaint, viewer.actor)],
    parts: ContactPart.options.filter((part) => known[part as keyof typeof known]),
  };
}

function requestFor({ request }: Complaint, relation: Relation, { staff }: Viewer): RequestView | undefined {
  if (!request || !sees(relation, 'requests')) return undefined;
  const { kind, by, at, reason, until, declineReason, referral } = request;
  return {
    kind,
    by: staffName(staff, by) ?? { id: by, name: '', title: '' },
    at,
    reason,
    ...(until !== undefined && { until }),
    ...(declineReason !== undefined && { declineReason }),
    ...(referral !== undefined && { referral }),
  };
}

function tasksFor(
  { tasks }: Complaint,
  relation: Relation,
  { staff, actor }: Viewer,
): ComplaintView['tasks'] {
  if (!sees(relation, 'tasks')) return undefined;
  return tasks
    .map(({ staffId, task, dueAt, doneAt, dropped }, index) => ({
      index,
      dropped,
      staff: staffName(staff, staffId) ?? { id: staffId, name: '', title: '' },
      task,
      ...(dueAt !== undefined && { dueAt }),
      ...(doneAt !== undefined && { doneAt }),
      reportable: !doneAt && (staffId === actor.id || relation === 'handler'),
    }))
    .filter((task) => !task.dropped && (relation !== 'collaborator' || task.staff.id === actor.id))
    .map(({ dropped, ...task }) => task);
}

/** That somebody will call, because no message arrived: told to whom it is about, where there is a number to call, and to staff (§3.1.3, C1.4). */
function callingFor(
  { complaint: { toTell }, contact }: PresentedFile,
  relation: Relation,
): Pick<ComplaintView, 'calling'> {
  const [first] = toTell ?? [];
  const told = relation === 'self' ? contact?.phone !== undefined : sees(relation, 'internal');
  if (!first || !told) return {};
  return { calling: { since: first.since, notices: toTell?.map(({ notice }) => notice) ?? [] } };
}

/** The facts of the complaint itself: what it is about and where. */
function matterFor(complaint: Complaint, relation: Relation) {
  const words = sees(relation, 'words');
  const { category, child, further, occurred, remedy, answers, video, audio } = complaint;
  return {
    ...(category && { category }),
    ...(child && { child }),
    ...(further && { further }),
    severity: complaint.severity,
    danger: complaint.danger,
    channel: complaint.channel,
    text: words ? complaint.text : '',
    photos: words ? complaint.photos : [],
    ...abuseFor(complaint, complaint.filedAt, relation),
    ...(words && video !== undefined && { video }),
    ...(words && audio !== undefined && { audio }),
    ...(words && occurred !== undefined && { occurred }),
    ...(words && remedy !== undefined && { remedy }),
    ...(words && answers !== undefined && { answers }),
    location: locationFor(complaint, relation),
    capacity: complaint.capacity,
    identityVerified: complaint.verified,
    anonymous: complaint.anonymous,
    sealed: complaint.sealed,
  };
}

/** How the complaint stands and whose it is. */
function standingFor({ complaint, events, main }: PresentedFile, relation: Relation, viewer: Viewer) {
  const handler = staffName(viewer.staff, complaint.handlerId);
  const supervisor = staffName(viewer.staff, complaint.supervisorId);
  const mainStage = complaint.stage === 'merged' ? (main?.complaint.stage ?? complaint.mainStage) : undefined;
  const questions = relation === 'self' || sees(relation, 'internal') ? complaint.questions : undefined;
  const { hold } = complaint;
  return {
    stage: complaint.stage,
    ...(mainStage && { mainStage }),
    round: complaint.round,
    owner: ownerView(complaint, viewer),
    ...(handler && { handler }),
    ...(supervisor && { supervisor }),
    ...promisesFor(complaint, relation, viewer, events),
    ...(hold && {
      hold: { kind: hold.kind, since: hold.since, ...(hold.until !== undefined && { until: hold.until }) },
    }),
    ...(questions && { questions }),
    escalation: relation === 'self' ? 0 : complaint.escalation,
    followers: complaint.followers.length,
  };
}

/** A complaint as this viewer may see it, with the verbs of now (DESIGN.md section 1.4). Who may not see it at all is answered before (`maySee`). */
export function presentComplaint(
  file: PresentedFile,
  viewer: Viewer,
  mergeTargets?: FormContext['mergeTargets'],
): ComplaintView {
  const { complaint } = file;
  const relation = relationOf(complaint, viewer.actor, file.own);
  const actions = actionsFor(complaint, viewer);
  const contact = contactFor(file, relation, viewer);
  const request = requestFor(complaint, relation, viewer);
  const tasks = tasksFor(complaint, relation, viewer);
  const inside = sees(relation, 'internal');
  const completeness = completenessFor(file);
  return {
    id: complaint.id,
    no: complaint.no,
    revision: file.revision,
    relation: relation === 'self' ? 'own' : 'staff',
    ...matterFor(complaint, relation),
    ...(contact && { contact }),
    filedAt: complaint.filedAt,
    receivedAt: complaint.receivedAt,
    expected: complaint.expected,
    ...receptionFor(file, relation, viewer),
    ...standingFor(file, relation, viewer),
    ...relatedFor(complaint, relation, actions, file.tied),
    ...(request && { request }),
    ...visitFor(file, relation, viewer),
    ...plansFor(complaint, relation, viewer),
    ...resolutionFor(file, relation),
    ...(tasks && { tasks }),
    ...markableFor(complaint, actions, viewer),
    ...ratingFor(complaint, relation, viewer.now),
    ...callingFor(file, relation),
    ...(complaint.archive && {
      archive: { ...complaint.archive, missing: inside ? complaint.archive.missing : [] },
    }),
    ...(inside && completeness.length > 0 && { completeness }),
    ...(mayPrint(relation) && { printable: true }),
    timeline: timelineFor(file, relation, viewer),
    actions,
    form: relation === 'self' ? {} : formFor(complaint, actions, viewer, mergeTargets),
    deskPhone: viewer.settings.deskPhone,
    phone24h: viewer.settings.phone24h,
  };
}
