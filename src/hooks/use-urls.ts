import { useEffect, useState } from 'react';
import { urlsOf } from '../cloud/files';

/** Addresses to show stored pictures by; empty until they are known. */
export function useUrls(fileIds: readonly string[]): Record<string, string> {
  const [urls, setUrls] = useState<Record<string, string>>({});
  const wanted = fileIds.join(' ');
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    urlsOf(wanted.split(' ')).then(
      (found) => here && setUrls(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [wanted]);
  return urls;
}
