import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { AbuseState } from '../../types/abuse';
import type { Viewer } from '../text';
import { Tap } from './tap';

/** What stands in place of words that are folded. */
export const foldedText = '含辱骂内容，点开查看';

interface FoldedProps {
  abuse: AbuseState | undefined;
  viewer: Viewer;
  children: ReactNode;
}

/** What the resident said, folded for staff where it is marked as abusive; the resident reads it as it is, with a polite word once a second person has confirmed it (C1.17). */
export function Folded({ abuse, viewer, children }: FoldedProps) {
  const [open, setOpen] = useState(false);
  if (!abuse) return <>{children}</>;
  if (viewer === 'own')
    return (
      <>
        {children}
        <View className="text text--tiny text--soft">
          这段话里有不文明用语，主管核对过了。投诉照常办理，也请体谅工作人员。
        </View>
      </>
    );
  if (open) return <>{children}</>;
  return (
    <Tap className="text text--small text--link" onTap={() => setOpen(true)}>
      {foldedText}
    </Tap>
  );
}
