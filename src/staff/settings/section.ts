import type { ReactNode } from 'react';
import type { SectionName, SectionValue } from '../../../types/administration/settings';
import type { Problems } from '../../actions/form/examine';

/** What the form of a section is drawn from. */
export interface SectionProps<N extends SectionName> {
  value: SectionValue<N>;
  problems: Problems;
  change: (part: Partial<SectionValue<N>>) => void;
}

/** The form of a section. */
export type SectionForm<N extends SectionName> = (props: SectionProps<N>) => ReactNode;
