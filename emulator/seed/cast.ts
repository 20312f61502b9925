import type { Category } from '../../types/complaint';
import type { Capacity, StaffRole } from '../../types/people';

/** A person of the demo; the key is what `?as=` takes. */
export interface Role {
  key: string;
  name: string;
  phone: string;
}

export interface Resident extends Role {
  capacity: Capacity;
  building: string;
  unit: string;
  room: string;
  about: string;
}

export interface Employee extends Role {
  title: string;
  roles: StaffRole[];
  /** Empty: any. */
  categories: Category[];
}

/** The residents of 云栖苑, all invented. */
export const residents: Resident[] = [
  {
    key: 'lin',
    name: '林晓禾',
    phone: '13900010001',
    capacity: 'owner',
    building: '3号楼',
    unit: '2单元',
    room: '1102',
    about: '业主',
  },
  {
    key: 'chen',
    name: '陈德昌',
    phone: '13900010002',
    capacity: 'owner',
    building: '1号楼',
    unit: '1单元',
    room: '301',
    about: '业主，78 岁独居',
  },
  {
    key: 'zhao',
    name: '赵小北',
    phone: '13900010003',
    capacity: 'tenant',
    building: '5号楼',
    unit: '1单元',
    room: '804',
    about: '租户',
  },
  {
    key: 'sun',
    name: '孙伟民',
    phone: '13900010004',
    capacity: 'owner',
    building: '3号楼',
    unit: '1单元',
    room: '602',
    about: '业主',
  },
  {
    key: 'wu',
    name: '吴桂芬',
    phone: '13900010005',
    capacity: 'householdMember',
    building: '2号楼',
    unit: '2单元',
    room: '1501',
    about: '业主家人',
  },
];

/** The staff of 云栖苑, all invented. */
export const employees: Employee[] = [
  { key: 'qiao', name: '乔雨', phone: '13900020001', title: '客服专员', roles: ['agent'], categories: [] },
  {
    key: 'he',
    name: '何涛',
    phone: '13900020002',
    title: '工程部 维修师傅',
    roles: ['handler'],
    categories: ['facility', 'safety', 'structureLeak', 'noise'],
  },
  {
    key: 'mei',
    name: '梅兰',
    phone: '13900020003',
    title: '环境部 领班',
    roles: ['handler'],
    categories: ['sanitation', 'parking', 'neighbourViolation', 'service', 'fees', 'other'],
  },
  {
    key: 'gao',
    name: '高磊',
    phone: '13900020004',
    title: '客户服务主管',
    roles: ['supervisor'],
    categories: ['service', 'sanitation', 'parking', 'fees', 'neighbourViolation', 'other'],
  },
  {
    key: 'song',
    name: '宋岩',
    phone: '13900020005',
    title: '工程主管',
    roles: ['supervisor'],
    categories: ['facility', 'structureLeak', 'safety', 'noise'],
  },
  { key: 'tang', name: '唐宁', phone: '13900020006', title: '项目经理', roles: ['manager'], categories: [] },
  { key: 'xu', name: '徐静', phone: '13900020007', title: '系统管理员', roles: ['admin'], categories: [] },
];

/** What the list of persons says of somebody: residents by their home, staff by their post. */
export const noteOf = (person: Resident | Employee): string =>
  'title' in person
    ? `员工 · ${person.title}`
    : `住户 · ${person.building}${person.unit}${person.room} ${person.about}`;
