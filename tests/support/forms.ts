import type { ContactPart } from '../../types/contact';
import type { NewComplaint, NewRegistration } from '../../types/filing';
import { COMMUNITY } from './community';

/** A complaint as a resident fills it in: the lift of building 3. */
export const complaintForm = (changes: Partial<NewComplaint> = {}): NewComplaint => ({
  communityId: COMMUNITY,
  text: '3号楼电梯昨晚起一直异响，停在五楼不动，老人出门很不方便。',
  location: { building: '3号楼', unit: '2单元', room: '1201', publicPlace: '电梯厅' },
  category: 'facility',
  danger: false,
  photos: [],
  capacity: 'owner',
  contact: { name: '林若云', phone: '13800001234' },
  anonymous: false,
  sealed: false,
  namedStaff: [],
  ...changes,
});

/** A complaint as the desk takes it down on the phone. */
export const registrationForm = (changes: Partial<NewRegistration> = {}): NewRegistration => ({
  communityId: COMMUNITY,
  text: '来电反映地下车库照明灯坏了三盏，夜里看不清路。',
  location: { publicPlace: '地下车库' },
  category: 'facility',
  danger: false,
  photos: [],
  capacity: 'tenant',
  channel: 'phone',
  contact: { name: '何先生', phone: '13600003456' },
  anonymous: false,
  receipt: { method: 'toldByPhone', told: true },
  namedStaff: [],
  ...changes,
});

/** All that can be asked for about a person; the room is of the place. */
export const wholeContact: ContactPart[] = ['name', 'phone', 'email'];
