import type { Category } from '../../../types/complaint';
import { NewComplaint } from '../../../types/filing';
import type { Me } from '../../../types/me';
import type { CallTime } from '../../../types/people';
import type { FieldProblem } from '../../../types/text';
import { examine, tidy } from '../../actions/form/examine';
import { type AnswerProblems, answersTo, type KindAnswer } from '../../components/kind-answers';
import { tiedTo } from './again';

/** What a person has filled in so far. */
export interface Filing {
  danger: boolean | undefined;
  category: Category | undefined;
  child: string | undefined;
  answers: KindAnswer[];
  text: string;
  where: 'home' | 'other' | 'public' | 'here' | undefined;
  /** What was scanned on the spot (C1.18). */
  scanned: { building?: string; publicPlace?: string } | undefined;
  homeId: string | undefined;
  /** Another building than mine, as far as it is known where in it. */
  building: string | undefined;
  unit: string;
  floor: string;
  room: string;
  publicPlace: string | undefined;
  freeText: string;
  occurred: string;
  remedy: string;
  photos: string[];
  video: string | undefined;
  audio: string | undefined;
  /** That something was said instead of written; it may still be on its way. */
  voiced: boolean;
  name: string;
  phone: string;
  callTime: CallTime | undefined;
  identity: 'named' | 'anonymous' | 'sealed';
  aboutStaff: boolean;
  namedStaff: string[];
  joins: string | undefined;
  /** The own complaint whose matter is back (B7). */
  earlier: { id: string; no: string; identity: 'named' | 'anonymous' } | undefined;
  alone: boolean;
  consented: boolean;
}

export const emptyFiling: Filing = {
  danger: undefined,
  category: undefined,
  child: undefined,
  answers: [],
  text: '',
  where: undefined,
  scanned: undefined,
  homeId: undefined,
  building: undefined,
  unit: '',
  floor: '',
  room: '',
  publicPlace: undefined,
  freeText: '',
  occurred: '',
  remedy: '',
  photos: [],
  video: undefined,
  audio: undefined,
  voiced: false,
  name: '',
  phone: '',
  callTime: undefined,
  identity: 'named',
  aboutStaff: false,
  namedStaff: [],
  joins: undefined,
  earlier: undefined,
  alone: false,
  consented: false,
};

/** An empty form, at the place that was scanned if one was (C1.18). */
export const scanned = (building: string, publicPlace: string): Filing => {
  if (!building && !publicPlace) return emptyFiling;
  return { ...emptyFiling, where: 'here', scanned: building ? { building } : { publicPlace } };
};

/** Where in a building. */
const within = ['unit', 'floor', 'room'] as const;

/** What is wrong with the form, by field. */
export type FilingProblems = Partial<
  Record<
    | 'text'
    | 'where'
    | 'building'
    | (typeof within)[number]
    | 'freeText'
    | 'occurred'
    | 'remedy'
    | 'phone'
    | 'name'
    | 'consented',
    FieldProblem
  >
> &
  AnswerProblems;

/** The homes to choose from: a tenancy that is over is none. */
export const offered = (me: Me) => me.homes.filter(({ over }) => !over);

/** The home that was chosen, or the only one there is. */
export const homeOf = (filing: Filing, me: Me) =>
  offered(me).find(({ homeId }) => homeId === filing.homeId) ?? offered(me)[0];

/** Where it happened, as the contract wants it. */
export function locationOf(filing: Filing, me: Me) {
  if (filing.where === 'here') return { ...filing.scanned, freeText: filing.freeText };
  if (filing.where === 'other') {
    const { building, unit, floor, room, freeText } = filing;
    return { building, unit, floor, room, freeText };
  }
  const home = homeOf(filing, me);
  return {
    ...(filing.where === 'home' && home
      ? { building: home.building, unit: home.unit, room: home.room }
      : { publicPlace: filing.publicPlace }),
    freeText: filing.freeText,
  };
}

/** The building or public place where it happened, as others are looked for there (B9). */
export function placeOf(filing: Filing, me: Me): { building?: string; publicPlace?: string } {
  if (filing.where === 'here') return filing.scanned ?? {};
  if (filing.where === 'other') return filing.building ? { building: filing.building } : {};
  const building = filing.where === 'home' ? homeOf(filing, me)?.building : undefined;
  if (building) return { building };
  return filing.publicPlace ? { publicPlace: filing.publicPlace } : {};
}

const isPlaced = (filing: Filing, me: Me): boolean => {
  if (filing.where === 'home') return homeOf(filing, me) !== undefined;
  if (filing.where === 'here') return filing.scanned !== undefined;
  if (filing.where === 'other') return Boolean(filing.building);
  return Boolean(filing.publicPlace || filing.freeText.trim());
};

const LEAST = 10;
const LISTEN = '住户用录音说明了情况，请听录音。';

/** Whoever says it need not write it: few words then say where to listen (C1.18). */
const wordsOf = ({ text, voiced }: Filing): string =>
  voiced && text.trim().length < LEAST ? [text.trim(), LISTEN].filter(Boolean).join('。') : text;

/** Checks the form with the schema that the server uses too; gives what to send or what is wrong. What the words `suggested` goes along to be measured. */
export function checkFiling(
  filing: Filing,
  me: Me,
  suggested?: Category,
): { complaint: NewComplaint } | { problems: FilingProblems } {
  const value = tidy({
    communityId: me.community.id,
    text: wordsOf(filing),
    location: locationOf(filing, me),
    category: filing.category,
    child: filing.child,
    answers: answersTo(filing.category, filing.answers),
    suggested,
    danger: filing.danger ?? false,
    photos: filing.photos,
    video: filing.video,
    audio: filing.audio,
    occurred: filing.occurred,
    remedy: filing.remedy,
    capacity: homeOf(filing, me)?.capacity ?? 'other',
    contact: {
      name: filing.name,
      phone: filing.phone,
      callTime: filing.identity === 'sealed' ? undefined : filing.callTime,
    },
    anonymous: filing.identity !== 'named',
    sealed: filing.identity === 'sealed',
    namedStaff: filing.aboutStaff ? filing.namedStaff : [],
    joins: filing.joins,
    relatedTo: tiedTo(filing),
  });
  const { data, problems: found } = examine(NewComplaint, value);
  const placed = isPlaced(filing, me);
  const problems: FilingProblems = {
    ...(found.text ? { text: found.text } : {}),
    ...(placed ? {} : { [filing.where === 'other' ? 'building' : 'where']: 'REQUIRED' as const }),
    ...Object.fromEntries(
      within.flatMap((part) => {
        const problem = found[`location.${part}`];
        return problem && filing.where === 'other' ? [[part, problem]] : [];
      }),
    ),
    ...(found['location.freeText'] ? { freeText: found['location.freeText'] } : {}),
    ...(found.occurred ? { occurred: found.occurred } : {}),
    ...(found.remedy ? { remedy: found.remedy } : {}),
    ...Object.fromEntries(Object.entries(found).filter(([field]) => field.startsWith('answers.'))),
    ...(found['contact.phone'] ? { phone: found['contact.phone'] } : {}),
    ...(found['contact.name'] ? { name: found['contact.name'] } : {}),
    ...(consentNeeded(me) && !filing.consented ? { consented: 'REQUIRED' as const } : {}),
  };
  return data && Object.keys(problems).length === 0 ? { complaint: data } : { problems };
}

/** Whether the privacy notice in force has not been agreed to yet (§5.2). */
export const consentNeeded = (me: Me): boolean => me.consent?.version !== me.community.consentVersion;
