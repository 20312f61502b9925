import type { Channel } from '../../types/complaint';
import type { NewComplaint, NewRegistration } from '../../types/filing';
import type { Settings } from '../../types/settings';
import type { VisitorComplaint } from '../../types/website';
import type { Caller } from '../shared/caller';
import { formDigest, isForm } from '../shared/contact';
import type { Draft } from '../shared/filing';
import { limitsOfPerson } from '../shared/filing-limits';
import { childOf } from '../shared/workflow/categories/children';
import { suggestCategories } from '../shared/workflow/categories/suggestion';
import { isKnownAt } from '../shared/workflow/homes';

/** The same form gives the same digest; what a machine suggested beside it is no part of the form. */
export const formOf = (form: Form): string => formDigest(written(form));

/** Whether a file was filed with this form. */
export const isFormOf = (form: Form, { form: digest }: { form: string }): boolean =>
  isForm(written(form), digest);

/** What is filled in to file. */
export type Form = NewComplaint | NewRegistration | VisitorComplaint;

const written = ({ suggested: _, ...form }: Form): string => JSON.stringify(form);

type Common = Pick<NewComplaint, keyof NewComplaint & keyof NewRegistration>;

/** The kind below the kind as it is called now; one that is no longer offered does not hold a complaint up (§3.2.1). */
const childIn = ({ category, child: chosen }: Pick<Common, 'category' | 'child'>, settings: Settings) => {
  const child = childOf(settings, category, chosen);
  return child ? { child } : {};
};

/** What every way of filing records. */
export const common = (form: Omit<Common, 'contact'>, settings: Settings) => ({
  communityId: form.communityId,
  text: form.text,
  photos: form.photos,
  ...(form.video ? { video: form.video } : {}),
  ...(form.audio ? { audio: form.audio } : {}),
  ...(form.occurred ? { occurred: form.occurred } : {}),
  ...(form.remedy ? { remedy: form.remedy } : {}),
  ...(form.answers?.length ? { answers: form.answers } : {}),
  location: form.location,
  ...(form.category ? { category: form.category } : {}),
  ...childIn(form, settings),
  ...(form.suggested ? { suggested: form.suggested } : {}),
  danger: form.danger,
  capacity: form.capacity,
  anonymous: form.anonymous,
  namedStaff: form.namedStaff,
});

/** The kind that the person chose, otherwise the one the words clearly speak of (§3.2.1). */
const kindOf = ({ category, text }: NewComplaint | NewRegistration): Pick<Draft, 'kind'> => {
  if (category) return { kind: category };
  const { offered, clear } = suggestCategories(text);
  return clear && offered[0] ? { kind: offered[0].category } : {};
};

/** T1, by a resident. Nothing in a sealed complaint's events says who it is (B10). */
export const residentDraft = (
  id: string,
  form: NewComplaint,
  caller: Caller,
  { key, channel, sender }: { key: string; channel: Channel; sender?: string },
): Draft => {
  const { person, scene } = caller;
  return {
    actor: { id: form.sealed ? id : person._id, roles: ['resident'] },
    filing: {
      ...common(form, scene.settings),
      id,
      channel,
      receivedAt: scene.now,
      ...(form.sealed ? {} : { residentId: person._id }),
      ...(person.consent ? { consent: person.consent.version } : {}),
      ...(form.relatedTo ? { relatedTo: form.relatedTo } : {}),
      verified: isKnownAt(person.homes, form.communityId, form.location, scene.now),
      sealed: form.sealed,
      receiptMethod: 'inApp',
    },
    contact: form.contact,
    owner: person._id,
    ...kindOf(form),
    limits: limitsOfPerson(person._id, sender, scene.now),
    ...(sender ? { sender } : {}),
    ...(form.joins ? { joins: form.joins } : {}),
    form: formOf(form),
    key,
  };
};

/** T1, by the desk for somebody else (B6). */
export const deskDraft = (
  id: string,
  form: NewRegistration,
  caller: Caller,
  { key, relatedTo }: { key: string; relatedTo?: string },
): Draft => ({
  actor: { id: caller.person._id, roles: [...(caller.member?.roles ?? [])] },
  filing: {
    ...common(form, caller.scene.settings),
    id,
    channel: form.channel,
    ...(form.channelRef ? { channelRef: form.channelRef } : {}),
    receivedAt: form.receivedAt ?? caller.scene.now,
    ...(form.backdatingReason ? { backdatingReason: form.backdatingReason } : {}),
    ...(relatedTo ? { relatedTo } : {}),
    verified: false,
    sealed: false,
    receiptMethod: form.receipt?.method ?? 'inApp', // staff see what they have found
  },
  contact: form.contact,
  ...kindOf(form),
  form: formOf(form),
  key,
});
