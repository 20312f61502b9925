import { useEffect, useState } from 'react';
import type { Failure } from '../../../types/errors';
import type { Me } from '../../../types/me';
import { cloud } from '../../cloud';
import { filingAgain } from './again';
import type { Filing } from './filing';

/** Fills in what is known of the complaint whose matter is back, once, and writes over nothing (§3.7.1). */
export function useAgain(
  id: string | undefined,
  me: Me | undefined,
  {
    restored,
    latest,
    fill,
  }: { restored: boolean; latest: () => Filing; fill: (part: Partial<Filing>) => void },
): Failure | undefined {
  const [failure, setFailure] = useState<Failure>();
  const wanted = me && !restored ? id : undefined;
  useEffect(() => {
    if (!wanted || !me) return;
    void cloud.complaint.get({ id: wanted }).then((answer) => {
      if (!answer.ok) return setFailure(answer.error);
      const { text } = latest();
      fill({ ...filingAgain(answer.data, me), ...(text ? { text } : {}) });
    });
  }, [wanted, me, latest, fill]);
  return failure;
}
