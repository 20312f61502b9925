import type { DangerKind, EmergencyCall, EmergencyLine } from '../../../../types/danger';

type Public = Exclude<EmergencyCall['whom'], 'property' | 'line'>;

const numbers: Readonly<Record<Public, string>> = { fire: '119', ambulance: '120', police: '110' };

/** Who is called first; a lift, a pipe and a falling tile are nearest to the property's own people. */
const first: Readonly<Partial<Record<DangerKind, Public>>> = {
  gas: 'fire',
  fire: 'fire',
  electric: 'fire',
  injury: 'ambulance',
  violence: 'police',
};

/** What a community has to be called by. */
interface Numbers {
  phone24h: string;
  emergencyLines?: readonly EmergencyLine[] | undefined;
}

const ownCalls = (
  kinds: readonly DangerKind[],
  { phone24h, emergencyLines = [] }: Numbers,
): EmergencyCall[] => [
  { whom: 'property', number: phone24h },
  ...emergencyLines
    .filter((line) => line.kinds.some((kind) => kinds.includes(kind)))
    .map(({ name, number }): EmergencyCall => ({ whom: 'line', name, number })),
];

/** The numbers to call, the likeliest first; the property's own is always among the first two, the lines that it has named for this harm come next (C3). Of which property nobody knows, none is named. */
export function emergencyCalls(
  kinds: readonly DangerKind[],
  community: Numbers | undefined,
): EmergencyCall[] {
  const called = kinds.flatMap((kind) => first[kind] ?? []);
  const order = [...new Set<Public>([...called, 'fire', 'ambulance', 'police'])];
  const calls: EmergencyCall[] = order.map((whom) => ({ whom, number: numbers[whom] }));
  if (community) calls.splice(called.length > 0 ? 1 : 0, 0, ...ownCalls(kinds, community));
  return calls;
}
