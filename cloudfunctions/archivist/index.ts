import { archivist } from '../../types/exports';
import { type RunContext, serve } from '../shared/serve';
import { callContext } from '../shared/store/cloud';
import { again, link, list, take } from './orders';
import { work } from './work';

const desk = serve('archivist', archivist, { take, list, again, link });

/** What is taken out of the files (§4): ordered and fetched by the app, made when one of our functions (`wx_client,scf`) says which. */
export const main = (event: unknown, context: RunContext = {}): Promise<unknown> =>
  callContext().source.endsWith(',scf') ? work(event, context) : desk(event, context);
