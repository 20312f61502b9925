import type { DangerKind, EmergencyCall } from '../../../../types/danger';

type Public = Exclude<EmergencyCall['whom'], 'property'>;

const numbers: Readonly<Record<Public, string>> = { fire: '119', ambulance: '120', police: '110' };

/** Who is called first; a lift, a pipe and a falling tile are nearest to the property's own people. */
const first: Readonly<Partial<Record<DangerKind, Public>>> = {
  gas: 'fire',
  fire: 'fire',
  electric: 'fire',
  injury: 'ambulance',
  violence: 'police',
};

/** The numbers to call, the likeliest first; the property's own is always among the first two (C3). Of which property nobody knows, none is named. */
export function emergencyCalls(kinds: readonly DangerKind[], phone24h: string | undefined): EmergencyCall[] {
  const called = kinds.flatMap((kind) => first[kind] ?? []);
  const order = [...new Set<Public>([...called, 'fire', 'ambulance', 'police'])];
  const calls: EmergencyCall[] = order.map((whom) => ({ whom, number: numbers[whom] }));
  if (phone24h) calls.splice(called.length > 0 ? 1 : 0, 0, { whom: 'property', number: phone24h });
  return calls;
}
