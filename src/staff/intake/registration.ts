import type { Category, Channel, Location } from '../../../types/complaint';
import { NewRegistration, type ReceiptMethod } from '../../../types/filing';
import type { Me } from '../../../types/me';
import type { CallTime, Capacity } from '../../../types/people';
import { examine, type Problems, tidy } from '../../actions/form/examine';
import { answersTo, type KindAnswer } from '../../components/kind-answers';

/** What a desk agent has written down so far, for somebody on the phone or at the counter (B6). */
export interface Registration {
  channel: Channel;
  channelRef: string;
  relatedNo: string;
  phone: string;
  callTime: CallTime | undefined;
  asked: boolean;
  name: string;
  email: string;
  anonymous: boolean;
  capacity: Capacity;
  text: string;
  category: Category | undefined;
  child: string | undefined;
  answers: KindAnswer[];
  danger: boolean;
  location: Partial<Location>;
  occurred: string;
  remedy: string;
  photos: string[];
  aboutStaff: boolean;
  namedStaff: string[];
  receivedAt: string | undefined;
  backdatingReason: string;
  method: ReceiptMethod;
  told: boolean;
}

export const emptyRegistration: Registration = {
  channel: 'phone',
  channelRef: '',
  relatedNo: '',
  phone: '',
  callTime: undefined,
  asked: false,
  name: '',
  email: '',
  anonymous: false,
  capacity: 'owner',
  text: '',
  category: undefined,
  child: undefined,
  answers: [],
  danger: false,
  location: {},
  occurred: '',
  remedy: '',
  photos: [],
  aboutStaff: false,
  namedStaff: [],
  receivedAt: undefined,
  backdatingReason: '',
  method: 'toldByPhone',
  told: false,
};

/** The same customer with another matter: who and how stay, the rest starts anew (§3.1.1). */
export function sameCustomer(before: Registration): Registration {
  const { channel, phone, callTime, asked, name, email, anonymous, capacity, location, method } = before;
  const { building, unit, room } = location;
  return {
    ...emptyRegistration,
    channel,
    phone,
    callTime,
    asked,
    name,
    email,
    anonymous,
    capacity,
    method,
    location: { building, unit, room },
  };
}

/** Whether somebody is there to be told anything: not of what staff have found themselves (§3.1.1). */
export const hasTeller = ({ channel }: Pick<Registration, 'channel'>): boolean => channel !== 'staffFound';

const somewhere = (location: Partial<Location>) => Object.values(location).some((part) => part?.trim());

/** Checks with the schema that the server uses too; besides, an earlier receipt needs its reason and a complaint its place. */
export function checkRegistration(
  draft: Registration,
  me: Me,
  suggested?: Category,
): { complaint: NewRegistration } | { problems: Problems } {
  const teller = hasTeller(draft);
  const value = tidy({
    communityId: me.community.id,
    text: draft.text,
    location: draft.location,
    category: draft.category,
    child: draft.child,
    answers: answersTo(draft.category, draft.answers),
    suggested,
    danger: draft.danger,
    photos: draft.photos,
    occurred: draft.occurred,
    remedy: draft.remedy,
    capacity: draft.capacity,
    channel: draft.channel,
    channelRef: draft.channelRef,
    relatedNo: draft.relatedNo,
    contact: {
      name: draft.anonymous || !teller ? '' : draft.name,
      phone: teller ? draft.phone : '',
      email: teller ? draft.email : '',
      callTime: teller && draft.phone.trim() ? draft.callTime : undefined,
    },
    anonymous: teller && draft.anonymous,
    receivedAt: draft.receivedAt,
    backdatingReason: draft.receivedAt ? draft.backdatingReason : '',
    receipt: teller ? { method: draft.method, told: draft.told } : undefined,
    namedStaff: draft.aboutStaff ? draft.namedStaff : [],
  });
  const checked = examine(NewRegistration, value);
  const problems: Problems = {
    ...checked.problems,
    ...(draft.aboutStaff && draft.namedStaff.length === 0 ? { namedStaff: 'REQUIRED' as const } : {}),
    ...(draft.told || !teller ? {} : { 'receipt.told': 'REQUIRED' as const }),
    ...(somewhere(draft.location) ? {} : { location: 'REQUIRED' as const }),
    ...(draft.receivedAt && !draft.backdatingReason.trim() ? { backdatingReason: 'REQUIRED' as const } : {}),
  };
  return checked.data && Object.keys(problems).length === 0 ? { complaint: checked.data } : { problems };
}
