import type { ActionInput, ActionName } from '../../types/actions';
import type { Category, Severity } from '../../types/complaint';
import type { ComplaintView } from '../../types/views';
import type { Emulator } from '../face';
import { callAs } from './calls';
import { residents } from './cast';
import { community } from './community';
import { type Known, subscribeResident } from './fill';

const HOUR = 3600_000;

/** What a resident of the demo writes. */
export interface Wording {
  text: string;
  publicPlace?: string;
  occurred?: string;
  remedy?: string;
  category: Category;
  child?: string;
  severity: Severity;
}

/** One complaint of the demo, told step by step through the functions at the emulator's time. */
export class Story {
  #id = '';

  constructor(
    private readonly emulator: Emulator,
    private readonly cast: ReadonlyMap<string, Known>,
    private readonly resident: string,
    private readonly wording: Wording,
  ) {}

  /** So many hours from the emulator's now, as the contract writes instants. */
  in(hours: number): string {
    return new Date(this.emulator.clock.now().getTime() + hours * HOUR).toISOString();
  }

  personId(key: string): string {
    return this.#known(key).personId;
  }

  async file(): Promise<void> {
    const { openid } = this.#known(this.resident);
    const home = residents.find(({ key }) => key === this.resident);
    if (!home) throw new Error(`${this.resident} does not live here`);
    const { text, publicPlace, occurred, remedy, category, child } = this.wording;
    const { building, unit, room, name, phone, capacity } = home;
    await subscribeResident(this.emulator, openid);
    const receipt = await callAs(this.emulator, openid, 'complaint', 'submit', {
      key: `demo-${this.resident}-${category}`,
      complaint: {
        communityId: community.communityId,
        text,
        location: publicPlace ? { building, publicPlace } : { building, unit, room },
        category,
        ...(child ? { child } : {}),
        danger: false,
        photos: [],
        ...(occurred ? { occurred } : {}),
        ...(remedy ? { remedy } : {}),
        capacity,
        contact: { name, phone },
        anonymous: false,
        sealed: false,
        namedStaff: [],
      },
    });
    this.#id = receipt.id;
    await this.emulator.idle();
  }

  /** Somebody does something to the complaint. */
  async act<N extends ActionName>(key: string, name: N, data: ActionInput<N>): Promise<ComplaintView> {
    const { openid } = this.#known(key);
    const { revision } = await callAs(this.emulator, openid, 'complaint', 'get', { id: this.#id });
    const order = {
      id: this.#id,
      revision,
      key: `demo-${name}-${revision}-${this.#id.slice(-8)}`,
      name,
      data,
    };
    const view = await callAs(this.emulator, openid, 'complaint', 'act', order);
    await this.emulator.idle();
    return view;
  }

  /** The desk takes it up and names who is responsible. */
  accept(agent: string, handler: string): Promise<ComplaintView> {
    const { category, child, severity } = this.wording;
    const kind = { category, ...(child ? { child } : {}), severity };
    return this.act(agent, 'accept', { ...kind, handlerId: this.personId(handler) });
  }

  #known(key: string): Known {
    const known = this.cast.get(key);
    if (!known) throw new Error(`nobody is called ${key}`);
    return known;
  }
}
