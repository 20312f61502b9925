import type { Category } from '../../../types/complaint';
import type { CallTime } from '../../../types/people';
import type { FieldProblem } from '../../../types/text';
import { type Site, VisitorComplaint } from '../../../types/website';
import { examine, tidy } from '../../actions/form/examine';
import { answersTo, type KindAnswer } from '../../components/kind-answers';

/** What a visitor has filled in so far. */
export interface Visit {
  danger: boolean | undefined;
  category: Category | undefined;
  child: string | undefined;
  answers: KindAnswer[];
  text: string;
  occurred: string;
  remedy: string;
  building: string | undefined;
  publicPlace: string | undefined;
  freeText: string;
  name: string;
  phone: string;
  callTime: CallTime | undefined;
  anonymous: boolean;
  consented: boolean;
}

export const emptyVisit: Visit = {
  danger: undefined,
  category: undefined,
  child: undefined,
  answers: [],
  text: '',
  occurred: '',
  remedy: '',
  building: undefined,
  publicPlace: undefined,
  freeText: '',
  name: '',
  phone: '',
  callTime: undefined,
  anonymous: false,
  consented: false,
};

export type VisitProblems = Partial<Record<string, FieldProblem>>;

/** Checks the form with the schema that the server uses too. */
export function checkVisit(
  visit: Visit,
  site: Site,
  suggested?: Category,
): { complaint: VisitorComplaint } | { problems: VisitProblems } {
  const value = tidy({
    communityId: site.id,
    text: visit.text,
    occurred: visit.occurred,
    remedy: visit.remedy,
    location: { building: visit.building, publicPlace: visit.publicPlace, freeText: visit.freeText },
    category: visit.category,
    child: visit.child,
    answers: answersTo(visit.category, visit.answers),
    suggested,
    danger: visit.danger ?? false,
    capacity: 'other',
    contact: { name: visit.name, phone: visit.phone, callTime: visit.callTime },
    anonymous: visit.anonymous,
    consent: site.consentVersion,
  });
  const checked = examine(VisitorComplaint, value);
  const placed = visit.building || visit.publicPlace || visit.freeText.trim();
  const problems: VisitProblems = {
    ...checked.problems,
    ...(placed ? {} : { 'location.freeText': 'REQUIRED' as const }),
    ...(visit.consented ? {} : { consented: 'REQUIRED' as const }),
  };
  return checked.data && Object.keys(problems).length === 0 ? { complaint: checked.data } : { problems };
}
