import type { Complaint } from './complaint';
import type { ComplaintEvent, EventData } from './events';

/** What an internal complaint is filed with; its number is given when it is filed, the rest the rules work out (T1). */
export type InternalFiling = Omit<
  EventData['filed'],
  'no' | 'severity' | 'sensitive' | 'terms' | 'expected' | 'residentId'
>;

const isHazard = (complaint: Complaint): boolean =>
  complaint.danger || complaint.category === 'safety' || complaint.further === 'safety';

/** Whether a hazard would be left without anybody: not when the oldest follower carries the file on, and not for a file that is internal already (T5, T22, C1.10). A merged one is carried on by its main file. */
function isLeftAlone(event: ComplaintEvent, complaint: Complaint): boolean {
  if (complaint.hazardOf || complaint.followers.length > 0) return false;
  if (event.type === 'withdrawn') return event.data.hazardContinues;
  return event.type === 'declined' && isHazard(complaint);
}

/** The internal complaint that goes on when a hazard's own one ends (T22): the words and the place, without the person, so without the voice. One per complaint, whatever happens to it again. */
export function hazardFiling(event: ComplaintEvent, complaint: Complaint): InternalFiling | undefined {
  if (!isLeftAlone(event, complaint)) return undefined;
  const { id, communityId, text, photos, video, occurred, answers } = complaint;
  const { location, category, child, danger, namedStaff } = complaint;
  return {
    id: `${id}-hazard`,
    communityId,
    channel: 'staffFound',
    receivedAt: event.at,
    text,
    photos,
    ...(video && { video }),
    ...(occurred && { occurred }),
    ...(answers && { answers }),
    location,
    ...(category && { category }),
    ...(child && { child }),
    danger,
    capacity: 'other',
    verified: false,
    anonymous: false,
    sealed: false,
    namedStaff,
    receiptMethod: 'inApp',
    hazardOf: id,
  };
}
