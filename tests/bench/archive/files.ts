import { encryptContact, foundBy, ownerKey } from '../../../cloudfunctions/shared/contact';
import { lookupsOf } from '../../../cloudfunctions/shared/lookups';
import { checkDigit, dayOf, prefixOf } from '../../../cloudfunctions/shared/number';
import type { ComplaintFile } from '../../../cloudfunctions/shared/store/documents';
import { calendarOf } from '../../../cloudfunctions/shared/workflow/calendar';
import { replay } from '../../../cloudfunctions/shared/workflow/complaint';
import type { EventOf } from '../../../cloudfunctions/shared/workflow/events';
import { defaultTerms } from '../../../cloudfunctions/shared/workflow/terms';
import { Category, Channel, type Location } from '../../../types/complaint';
import { COMMUNITY, settings } from '../../support/community';
import { type Chance, chance, Language, pick } from './language';
import { lifeOf } from './lives';

/** When everything stops, and how long it has been going on. */
export const NOW = '2026-01-05T02:00:00.000Z';
const SPAN = 3 * 365 * 86_400_000;

export const communities = [COMMUNITY, 'yunxi', 'hewan'] as const;
const handlers = ['li', 'wu', 'h3', 'h4', 'h5', 'h6', 'h7', 'h8'].map((key) => `person-${key}`);
const buildings = Array.from({ length: 24 }, (_, n) => `${n + 1}号楼`);
const publicPlaces = ['地下车库', '电梯厅', '儿童乐园', '东门', '快递柜', '花园'];
const FAMILIES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜';
const GIVEN = '伟芳娜敏静丽强磊军洋艳勇杰娟涛明超霞平刚桂英文斌玲红建国';

/** Somebody who complains: what nobody finds in the files, and what they hold of it. */
export interface Person {
  id: string;
  name: string;
  phone: string;
  home: Location;
  owner: string;
  contact: string;
}

const personAt = (n: number, next: Chance): Person => {
  const name = `${pick([...FAMILIES], next)}${pick([...GIVEN], next)}${next() < 0.6 ? pick([...GIVEN], next) : ''}`;
  const phone = `13${String(100_000_000 + n * 7919).slice(-9)}`;
  const id = `resident-${n}`;
  const [building, room] = [pick(buildings, next), String(100 * (1 + (n % 30)) + (n % 4) + 1)];
  const home = { building, unit: `${1 + (n % 3)}单元`, room };
  return { id, name, phone, home, owner: ownerKey(id), contact: encryptContact({ name, phone }) };
};

const expected = { acceptBy: NOW, investigateBy: NOW, basis: 'target' } as const;

const placeOf = ({ home }: Person, next: Chance): Location => {
  const where = next();
  if (where < 0.5) return home;
  if (where < 0.65) return { building: home.building, publicPlace: '电梯厅' };
  if (where < 0.75) return { publicPlace: pick(publicPlaces, next), freeText: '靠近出口' };
  return where < 0.95 ? { building: home.building } : {};
};

/** Files as the store would have written them, one after another in time. */
export class Archive {
  readonly #language = new Language(Category.options);
  readonly #calendar = calendarOf(settings.calendar);
  readonly #people: Person[];
  readonly #shared = new Map<string, string>();
  readonly #foundBy = new Map<string, ReturnType<typeof foundBy>>();
  /** Who filed it, by the file's id. */
  readonly filedBy = new Map<string, Person>();
  #day = '';
  #running = 0;

  constructor(readonly count: number) {
    const next = chance(99);
    this.#people = Array.from({ length: Math.max(50, count / 8) }, (_, n) => personAt(n, next));
  }

  fileAt(n: number): ComplaintFile {
    const next = chance(1000 + n);
    const at = new Date(
      Date.parse(NOW) - SPAN + Math.floor((SPAN * (n + next() * 0.9)) / this.count),
    ).toISOString();
    const person = pick(this.#people, next);
    const filed = this.#filed(n, at, person, next);
    const events = lifeOf(filed, person.id, next, {
      language: this.#language,
      handlers,
      supervisor: 'person-zhou',
      now: NOW,
    });
    const complaint = replay(events);
    this.filedBy.set(complaint.id, person);
    const { terms, phrases, ...lookups } = lookupsOf(complaint, this.#calendar);
    return {
      _id: complaint.id,
      revision: events.length,
      events,
      complaint,
      ownerKey: person.owner,
      contact: person.contact,
      ...this.#found(person, complaint),
      form: '',
      ...lookups,
      terms: terms.map((term) => this.#once(term)),
      phrases, // hardly one is there twice
      untold: false,
      told: events.length,
    };
  }

  #filed(n: number, at: string, person: Person, next: Chance): EventOf<'filed'> {
    const topic = pick([...Category.options, 'facility', 'facility', 'noise', 'sanitation'] as const, next);
    const named = next() < 0.01 ? ['person-zheng', ...(next() < 0.2 ? ['person-li'] : [])] : [];
    return {
      type: 'filed',
      at,
      by: { id: person.id, role: 'resident' },
      data: {
        id: `c${n.toString(36).padStart(5, '0')}archive`,
        no: this.#number(at),
        communityId: pick(
          [0, 0, 0, 0, 0, 1, 1, 1, 2, 2].map((one) => communities[one] as string),
          next,
        ),
        channel: next() < 0.5 ? 'miniProgram' : pick(Channel.options, next),
        receivedAt: at,
        residentId: person.id,
        text: this.#language.text(next, this.#language.length(next), topic),
        photos: [],
        ...(next() < 0.2 ? { remedy: this.#language.text(next, 12, topic) } : {}),
        location: placeOf(person, next),
        ...(next() < 0.8 ? { category: topic } : {}),
        severity: 'normal',
        danger: false,
        capacity: 'owner',
        verified: true,
        anonymous: next() < 0.05,
        sealed: next() < 0.02,
        namedStaff: named,
        sensitive: named.length > 0 || next() < 0.03,
        terms: defaultTerms,
        expected,
        receiptMethod: 'inApp',
      },
    };
  }

  #number(at: string): string {
    const day = dayOf(at);
    this.#running = day === this.#day ? this.#running + 1 : 1;
    this.#day = day;
    const digits = String(this.#running).padStart(4, '0');
    return `${prefixOf(at)}${digits}${checkDigit(day + digits)}`;
  }

  #found(person: Person, complaint: { sealed: boolean; anonymous: boolean }) {
    const { sealed, anonymous } = complaint;
    const key = `${person.id} ${sealed} ${anonymous}`;
    const found = this.#foundBy.get(key) ?? foundBy(person, { sealed, anonymous });
    this.#foundBy.set(key, found);
    return found;
  }

  /** The same text in one piece of memory. */
  #once(text: string): string {
    const known = this.#shared.get(text);
    if (known !== undefined) return known;
    this.#shared.set(text, text);
    return text;
  }
}
