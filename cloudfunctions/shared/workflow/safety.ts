import type { Complaint } from './complaint';

/** Whether people may come to harm (§3.2.1): such a complaint knows no quiet hours and its breach goes up at once (B4). */
export function isSafety(
  complaint: Pick<Complaint, 'danger' | 'severity' | 'category' | 'further'>,
): boolean {
  return (
    complaint.danger ||
    complaint.severity === 'urgent' ||
    complaint.category === 'safety' ||
    complaint.further === 'safety'
  );
}
