import { useEffect, useState } from 'react';
import { isWide, onWidthChange } from '../cloud/platform';

/** Whether there is room for two columns, also after the window changed. */
export function useWide(): boolean {
  const [wide, setWide] = useState(isWide);
  useEffect(() => onWidthChange(setWide), []);
  return wide;
}
