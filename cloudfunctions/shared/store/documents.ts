import type { Category } from '../../../types/complaint';
import type { ContactPart } from '../../../types/contact';
import type { Delivery, MessageMeaning, Notice, TemplateKind } from '../../../types/messages';
import type { Absence, Consent, HomeBinding, StaffRole } from '../../../types/people';
import type { KeptSearch } from '../../../types/search';
import type { Settings, Week } from '../../../types/settings';
import type { Complaint } from '../workflow/complaint';
import type { ComplaintEvent } from '../workflow/events';
import type { Counted } from '../workflow/figures';
import type { Link, Seal } from './evidence';
import type { Lookups } from './lookups';

/** What a file is found by: it is written and searched, and not read with the file (opening.ts), nor are the facts. */
type SearchedBy = 'terms' | 'phrases';

/** One complaint file (投诉档案): what has happened, what it therefore is, and what is looked up of it. */
export interface ComplaintFile
  extends Omit<Lookups, SearchedBy>,
    Partial<Pick<Lookups, SearchedBy>>,
    Partial<Counted> {
  _id: string;
  /** The number of events: every event is one revision. */
  revision: number;
  events: ComplaintEvent[];
  /** The chain: one link for each event. A file from before there were chains has none until its next step. */
  links?: Link[];
  /** The last link's hash under this deployment's key: whoever writes a chain anew without the key is found out. */
  linkMark?: string;
  /** How many events stood there already when the chain began. */
  linkedFrom?: number;
  /** What its attachments were when they came in. */
  seals?: Seal[];
  complaint: Complaint;
  /** Which person it belongs to, as a keyed digest: also of a sealed complaint, without saying who (B10). */
  ownerKey: string;
  /** The person of a sealed complaint, encrypted; only the courier and an unsealing read it (B10). */
  seal?: string;
  contact?: string;
  phoneIndex?: string;
  /** The name by which staff may find it; not of those who withhold theirs. */
  nameIndex?: string;
  /** From which address it was filed on the website, as a keyed digest of that day (§3.1.1). */
  sender?: string;
  /** A digest of the submitted form: the same key with another form is refused. */
  form: string;
  /** A digest of the code to track and claim with (§3.1.3). */
  tracking?: string;
  /** The code itself, encrypted, where it was made by a key that is no more. */
  code?: string;
  /** How many events people have been told of. */
  told: number;
  /** Pictures of a file that was made anonymous, until they are deleted. */
  purge?: string[];
  purging?: boolean;
}

/** A home as it is kept with the person. */
export interface BindingDocument extends HomeBinding {
  /** Who of the staff decided. */
  by?: string;
  invitedBy?: string; // who of the household, where it was an invitation
  /** Whether the person was reminded that the tenancy ends. */
  reminded?: boolean;
}

/** One person who uses the mini program. */
export interface PersonDocument {
  _id: string;
  openid: string;
  communityId: string;
  createdAt: string;
  homes: BindingDocument[];
  /** How often the homes were changed: whoever changes them has seen the last of it. */
  homesRevision?: number;
  /** The communities that have to confirm one of the homes, and since when the longest waits. */
  pendingIn?: string[];
  pendingSince?: string | null;
  /** The homes that are confirmed. */
  livesIn?: string[];
  /** When to remind that a tenancy ends. */
  tenancyRemindAt?: string | null;
  contact?: string;
  phoneIndex?: string;
  /** Whether WeChat has verified the phone. */
  phoneVerified?: boolean;
  consent?: Consent;
  /** What was agreed to and is no longer, with when it was taken back (§5.2). */
  withdrawal?: Consent;
  /** What the person's sessions on the web must name; another one ends them all. */
  sessionEpoch?: string;
  /** Sends left per template id (C2). */
  credits: Record<string, number>;
  conduct?: { mark: string; at: string }[]; // what was said and confirmed to be abuse (C1.17)
  /** Who this is across the mini program and the official account of one company. */
  unionid?: string;
  /** How often a template was accepted, as the app said and as WeChat's event said: the larger one is true. */
  accepts?: { app?: Record<string, number>; event?: Record<string, number> };
  /** The searches that a member of staff keeps, in the community whose places they name. */
  searches?: { communityId: string; kept: KeptSearch[]; revision: number };
}

/** What is changed on record: how often it was, and by which intention last. */
export interface Recorded {
  revision?: number;
  lastKey?: string;
}

/** A hand-over that was begun (§3.2.2): what is still to be moved, so that anybody who leads can bring it to its end. */
export interface HandOverDocument {
  key: string;
  at: string;
  by: string;
  reason: string;
  count: number;
  moves: { id: string; to: string }[];
  done: boolean;
}

/** One person's place in a community's staff. */
export interface StaffDocument extends Recorded {
  _id: string;
  personId: string;
  communityId: string;
  name: string;
  title: string;
  roles: StaffRole[];
  categories: Category[];
  buildings?: string[];
  onDuty: boolean;
  team?: string;
  shifts?: Week;
  absences?: Absence[];
  /** Which version of the handbook was confirmed last (§5.1). */
  handbook?: { version: string; at: string };
  leftAt?: string;
  handOver?: HandOverDocument;
  /** Complaints in hand, counted by the courier whenever a complaint changes hands. */
  open: number;
}

/** A community's settings. */
export type SettingsDocument = Settings & { _id: string } & Recorded;

/** One notice to one person with what became of it. */
export interface MessageDocument {
  _id: string;
  personId: string;
  communityId: string;
  /** Absent: it is about no complaint, and `no` says what it is about. */
  complaintId?: string;
  no: string;
  notice: Notice;
  kind: TemplateKind;
  at: string;
  unread: boolean;
  readAt?: string;
  delivery: Delivery;
  /** From when on a run may send it, or must see what became of it. */
  sendAfter: string;
  /** How often WeChat was busy with the person (43108). */
  tries?: number;
  /** It leaves the last credit to something weightier (B5). */
  yields: boolean;
  urgent: boolean;
  /** Somebody calls if it does not arrive (C1.4). */
  weighty: boolean;
  /** What became of it is not on the complaint's file yet. */
  owed: boolean;
  templateId: string;
  page: string;
  values: Partial<Record<MessageMeaning, string>>;
  /** WeChat's number of the push, as text: it is larger than 2^53. */
  msgid?: string;
}

/** Who saw whose contact data, when and for what (B12). */
export interface AccessDocument {
  _id: string;
  complaintId: string;
  personId: string;
  staffId: string;
  at: string;
  purpose: string;
  /** Where whoever looked works; not of records from before it was kept. */
  communityId?: string;
  /** Which number was looked up, as a keyed digest of that day: the same number tried again shows, nobody can be read off it. */
  number?: string;
  /** How many complaints a sheet holds that was taken out. */
  rows?: number;
  /** What was seen in full; not of records from before it was kept. */
  parts?: readonly ContactPart[];
}
