import type { Category } from '../../../types/complaint';
import type { Absence, Actor, StaffRole } from '../../../types/people';
import type { Settings, Week } from '../../../types/settings';
import type { Complaint } from './complaint';
import type { Experience } from './experience';

/** Working time of a community (B4); instants are ISO strings in UTC. */
export interface Calendar {
  /** The instant at which so many working minutes have passed since `from`. */
  addWorking(from: string, minutes: number): string;
  /** The working minutes between two instants; 0 if `to` is not later. */
  workingMinutes(from: string, to: string): number;
  /** Whether somebody works at that instant. */
  isWorking(at: string): boolean;
  /** That instant if somebody works then, otherwise the next instant at which somebody does. */
  nextWorking(at: string): string;
  /** What kind of day a local date is: worked or off as the week says, a holiday, or worked instead of another. */
  kindOf(date: string): 'working' | 'off' | 'holiday' | 'makeUp';
  /** The first year between two instants whose public days are not known, where the community follows them. */
  unknownYear(from: string, to: string): number | undefined;
}

/** A member of staff as the rules need to know them (§3.2.2). The id is the person id (B1: four eyes compare persons). */
export interface StaffMember {
  id: string;
  name: string;
  title: string;
  communityId: string;
  roles: readonly StaffRole[];
  categories: readonly Category[]; // empty: any
  buildings?: readonly string[]; // that are theirs to see to; absent: any
  onDuty: boolean;
  team?: string; // as the categories name theirs
  shifts?: Week; // the duty roster; without one, whenever on duty
  absences?: readonly Absence[];
  handbook?: string; // which version of the handbook was confirmed last (§5.1)
  leftAt?: string; // no longer one of the staff; the name stays in the files
  open: number; // complaints in hand
}

/** What a decision may look at beside the complaint itself: nothing else, so that it is a pure function. */
export interface Context {
  actor: Actor;
  now: string;
  settings: Settings;
  calendar: Calendar;
  staff: readonly StaffMember[];
  main?: Complaint; // the file that a merge names
  experience?: Experience; // how long like cases took, where a time is to be estimated (§3.1.3)
  key?: string; // the intention's idempotency key, kept in its events
}
