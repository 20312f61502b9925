import type { DissatisfactionTag, Rating, Satisfaction, Solved } from '../../../types/feedback';

/** What the resident has answered so far (§3.6.1). */
export interface SurveyAnswer {
  solved: Solved | undefined;
  satisfaction: Satisfaction | undefined;
  speed: number;
  attitude: number;
  result: number;
  tags: DissatisfactionTag[];
  text: string;
  photos: string[];
  continueWanted: boolean | undefined;
}

export const noAnswer: SurveyAnswer = {
  solved: undefined,
  satisfaction: undefined,
  speed: 0,
  attitude: 0,
  result: 0,
  tags: [],
  text: '',
  photos: [],
  continueWanted: undefined,
};

/** Whether somebody must say what was not right (§3.6.2). */
export const reasonNeeded = ({ solved, satisfaction }: SurveyAnswer): boolean =>
  satisfaction === 'dissatisfied' || solved === 'not';

/** Whether to ask if work should go on: partly solved and yet content (§3.6.2). */
export const asksToContinue = ({ solved, satisfaction }: SurveyAnswer): boolean =>
  solved === 'partly' && satisfaction !== undefined && satisfaction !== 'dissatisfied';

/** The rating to record, once it says enough; stars only when all three are given. */
export function ratingOf(answer: SurveyAnswer): Rating | undefined {
  const { solved, satisfaction, speed, attitude, result, tags, photos, continueWanted } = answer;
  const text = answer.text.trim();
  if (!solved || !satisfaction) return undefined;
  if (reasonNeeded(answer) && tags.length === 0 && !text) return undefined;
  if (asksToContinue(answer) && continueWanted === undefined) return undefined;
  return {
    solved,
    satisfaction,
    tags: reasonNeeded(answer) ? tags : [],
    photos,
    ...(speed && attitude && result ? { stars: { speed, attitude, result } } : {}),
    ...(text ? { text } : {}),
    ...(asksToContinue(answer) && continueWanted !== undefined ? { continueWanted } : {}),
  };
}
