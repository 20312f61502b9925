import { createHash } from 'node:crypto';
import { refuse } from './answers';
import type { OpenApiAnswer, OpenApiArguments } from './envelope';

const RAYS = 48;
const MIDDLE = 140;
const SCENE = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/;

const ray = (index: number, length: number): string => {
  const [x, y] = [Math.cos, Math.sin].map((way) => way((index / RAYS) * 2 * Math.PI));
  const at = (radius: number) => `${MIDDLE + radius * (x ?? 0)} ${MIDDLE + radius * (y ?? 0)}`;
  return `M${at(58)}L${at(66 + length)}`;
};

/** A picture that looks like a mini program code and differs with its scene; no phone can read it. */
const drawn = (scene: string): string => {
  const bytes = createHash('sha512').update(scene).digest();
  const rays = Array.from({ length: RAYS }, (_, index) => ray(index, ((bytes[index] ?? 0) % 5) * 13));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 280 280" width="280" height="280"><rect width="280" height="280" fill="#fff"/><path d="${rays.join('')}" stroke="#1E2A2A" stroke-width="6" stroke-linecap="round"/><circle cx="140" cy="140" r="44" fill="#0E6B5C"/><circle cx="140" cy="140" r="24" fill="none" stroke="#fff" stroke-width="5"/><circle cx="140" cy="140" r="9" fill="#fff"/></svg>`;
};

/** `wxacode.getUnlimited`: a scene of 1 to 32 visible characters, and a page that the app has. */
export const miniProgramCode =
  (hasPage: (page: string) => boolean) =>
  (args: OpenApiArguments): OpenApiAnswer => {
    const scene = String(args.scene ?? '');
    if (!SCENE.test(scene)) return refuse(40169, 'invalid length for scene, or the data is not json string');
    if (args.check_path !== false && !hasPage(String(args.page ?? 'pages/index/index')))
      return refuse(41030, 'invalid page');
    return { bytes: Buffer.from(drawn(scene)), contentType: 'image/svg+xml' };
  };
