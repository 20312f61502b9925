import type { Output } from '../../types/api';
import type { Me } from '../../types/me';
import type { Settings } from '../../types/settings';
import type { Site } from '../../types/website';
import type { Caller } from '../shared/caller';
import { entriesPerDay } from '../shared/conduct';
import { decryptContact } from '../shared/contact';
import { handbookVersion } from '../shared/handbook';
import { newFolder } from '../shared/pictures/folder';
import { homeView, masked } from '../shared/present';
import { unreadOf } from '../shared/store/messages';
import { allChildren } from '../shared/workflow/categories/children';
import { soundTemplates } from '../shared/workflow/notices/template-check';

/** A community as anybody may know it. */
export const siteOf = (settings: Settings): Site => ({
  id: settings.communityId,
  name: settings.name,
  phone24h: settings.phone24h,
  deskPhone: settings.deskPhone,
  deskHours: settings.deskHours,
  deskEmail: settings.deskEmail,
  buildings: settings.buildings,
  publicPlaces: settings.publicPlaces,
  consentVersion: settings.consentVersion,
});

const communityOf = (settings: Settings): Omit<Me['community'], 'staff'> => ({
  ...siteOf(settings),
  templates: Object.fromEntries(
    soundTemplates(settings.templates).map(({ kind, templateId }) => [kind, templateId]),
  ),
});

/** The signed-in person, from what the call has opened and one count. */
export const meOf = async ({ person, member, scene }: Caller): Promise<Output<'account', 'me'>> => {
  const { name, phone, callTime } = decryptContact(person.contact);
  const most = entriesPerDay(person, scene.settings, scene.now);
  return {
    id: person._id,
    folder: newFolder(person._id),
    ...(name ? { name } : {}),
    ...(phone ? { phone: masked.phone(phone) } : {}),
    ...(callTime ? { callTime } : {}),
    homes: person.homes
      .filter(({ communityId }) => communityId === scene.settings.communityId)
      .map((home) => homeView(home, scene.now)),
    ...(person.consent ? { consent: person.consent } : {}),
    ...(person.withdrawal ? { withdrawal: person.withdrawal } : {}),
    ...(member
      ? {
          staff: {
            name: member.name,
            title: member.title,
            roles: [...member.roles],
            onDuty: member.onDuty,
            ...(member.handbook === handbookVersion(scene.settings) ? {} : { handbookDue: true }),
          },
        }
      : {}),
    ...(most === undefined ? {} : { entriesPerDay: most }),
    unread: await unreadOf(person._id),
    credits: person.credits,
    community: {
      ...communityOf(scene.settings),
      ...(member ? { children: allChildren(scene.settings) } : {}),
      staff: scene.staff.filter(({ leftAt }) => !leftAt).map(({ id, name, title }) => ({ id, name, title })),
    },
  };
};
