import { type SectionValue, SettableClock } from '../../types/administration/settings';
import type { Terms } from '../../types/settings';
import { defaultTerms } from '../shared/workflow/terms';

/** How long each step may take: as the community has set it, or as it is where that says nothing. */
export const spansOf = ({ spans }: Terms): SectionValue<'clocks'>['spans'] =>
  Object.fromEntries(
    SettableClock.options.flatMap((clock) => {
      const span = spans[clock] ?? defaultTerms.spans[clock];
      return span ? [[clock, span]] : [];
    }),
  );
