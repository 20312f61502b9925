import { type ReactNode, useState } from 'react';
import type { PromiseView } from '../../types/views';
import { clockText } from '../text';
import { explanationLines } from '../text/explanation';
import { Line } from './line';
import { Sheet } from './sheet';
import { Tap } from './tap';

interface ExplainedProps {
  promise: PromiseView | undefined;
  children: ReactNode;
}

/** A promised time that a tap explains (C1.20): 为什么是这个时间, for residents and staff alike. */
export function Explained({ promise, children }: ExplainedProps) {
  const [open, setOpen] = useState(false);
  if (!promise?.explanation) return <>{children}</>;
  return (
    <>
      <Tap says={`${clockText[promise.clock]}：为什么是这个时间`} onTap={() => setOpen(true)}>
        {children}
      </Tap>
      {open ? (
        <Sheet title="为什么是这个时间" onClose={() => setOpen(false)}>
          {explanationLines(promise, promise.explanation).map(({ name, text }) => (
            <Line key={`${name}-${text}`} name={name}>
              {text}
            </Line>
          ))}
        </Sheet>
      ) : null}
    </>
  );
}
