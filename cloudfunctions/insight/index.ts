import { serve } from '../shared/serve';
import { checks } from './checks';
import { report } from './report';
import { weakPoints } from './weak-points';

/** What the complaints of a community add up to, for those who answer for it. */
export const main = serve('insight', { report, weakPoints, checks });
