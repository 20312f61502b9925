import { createHash, randomBytes } from 'node:crypto';
import { Journal } from './journal';

/** What the stage knows of a person before WeChat gives them an openid. */
export interface Profile {
  key: string;
  name: string;
  phone?: string;
  note?: string;
}

/** A person WeChat knows, with the ids it gives out for them in this mini program. */
export interface Person extends Profile {
  openid: string;
  unionid: string;
}

type Entry = { person: Person } | { session: { token: string; openid: string } };

const idFrom = (kind: string, key: string): string =>
  `o${createHash('sha256').update(`${kind}\n${key}`).digest('base64url').slice(0, 27)}`;

/** The people of the emulated WeChat, their sessions, and when each last used the mini program. */
export class Identity {
  private readonly people = new Map<string, Person>();
  private readonly sessions = new Map<string, string>();
  private readonly visits = new Map<string, number>();
  private readonly journal: Journal<Entry>;

  constructor(
    dataDir: string | undefined,
    private readonly now: () => Date,
  ) {
    this.journal = new Journal(dataDir, 'identity');
    this.journal.replay((entry) => this.apply(entry));
  }

  /** Makes a person known; the same key always gets the same openid (28 characters, never all digits). */
  create(profile: Profile): Person {
    const person = {
      ...profile,
      openid: idFrom('openid', profile.key),
      unionid: idFrom('unionid', profile.key),
    };
    const known = this.people.get(person.openid);
    if (JSON.stringify(known) !== JSON.stringify(person)) this.record({ person });
    return person;
  }

  find(key: string): Person | undefined {
    return this.people.get(idFrom('openid', key));
  }

  byOpenid(openid: string): Person | undefined {
    return this.people.get(openid);
  }

  list(): Person[] {
    return [...this.people.values()];
  }

  /** Opens a session for the web app; its token stands for the person in every later request. */
  signIn(key: string): { token: string; person: Person } | undefined {
    const person = this.find(key);
    if (!person) return undefined;
    const token = randomBytes(24).toString('base64url');
    this.record({ session: { token, openid: person.openid } });
    return { token, person };
  }

  /** The openid behind a session token. */
  session(token: string | undefined): string | undefined {
    return token === undefined ? undefined : this.sessions.get(token);
  }

  /** Notes that the person is using the mini program now. */
  visit(openid: string): void {
    this.visits.set(openid, this.now().getTime());
  }

  /** Whether the person used the mini program within the last `ms` (`security.msgSecCheck` wants two hours). */
  visitedWithin(openid: string, ms: number): boolean {
    const last = this.visits.get(openid);
    return last !== undefined && this.now().getTime() - last <= ms;
  }

  private record(entry: Entry): void {
    this.apply(entry);
    this.journal.append(entry);
  }

  private apply(entry: Entry): void {
    if ('person' in entry) this.people.set(entry.person.openid, entry.person);
    else this.sessions.set(entry.session.token, entry.session.openid);
  }
}
