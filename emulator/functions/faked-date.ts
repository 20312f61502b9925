import { readTime, type SharedTime } from '../clock';

/** Makes `Date` of this thread tell the emulator's time plus `skew()`, as libfaketime does for a process. */
export const followClock = (cells: () => SharedTime, skew: () => number): void => {
  const Real = Date;
  const now = (): number => readTime(cells(), Real.now) + skew();
  const Emulated: DateConstructor = new Proxy(Real, {
    apply: () => new Real(now()).toString(),
    construct: (target, args: [], newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === Emulated ? target : newTarget,
      ),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Real.prototype.constructor = Emulated;
  globalThis.Date = Emulated;
};
