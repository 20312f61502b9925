import { ClockBar } from './clock-bar';
import { place } from './dom';
import { Guide } from './guide';
import { Notes } from './notes';
import { Passage } from './passage';
import { Phone, type Slot } from './phone';
import { listen, server } from './server';
import { Tabs } from './tabs';
import { momentOf } from './time';

const SLOTS: readonly Slot[] = [
  { id: 'resident', label: '住户', person: 'lin', home: '/pages/home/index' },
  { id: 'handler', label: '责任人', person: 'he', home: '/pages/desk/index' },
  { id: 'supervisor', label: '主管', person: 'song', home: '/pages/desk/index' },
];

const LOOK_AFTER_MS = 150;

/** Runs `work` once things have been quiet for a moment. */
const soon = (work: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, LOOK_AFTER_MS);
  };
};

const main = async (): Promise<void> => {
  const people = await server.people();
  const [anybody] = people;
  const notes = new Notes(place('notes'));
  if (!anybody) return notes.say('这里还没有人', ['用 npm start 启动，会自动布置演示小区。']);

  const nameOf = (openid: string) => people.find((person) => person.openid === openid)?.name ?? '有人';
  const host = place('phones');
  const tabs = new Tabs(place('tabs'), host, SLOTS);
  const phones = new Map<Slot['id'], Phone>();
  const phone = (id: Slot['id']): Phone => phones.get(id) as Phone;
  const guide = new Guide(
    place('guide'),
    phone,
    (name) => people.find((person) => person.name === name)?.key,
    (id) => tabs.show(id),
  );
  const lookSoon = soon(() => void guide.look());

  for (const slot of SLOTS) {
    const owner = people.find(({ key }) => key === slot.person) ?? anybody;
    const made = new Phone(
      slot,
      people,
      owner,
      ({ slot: { id } }, unread) => tabs.mark(id, unread),
      lookSoon,
    );
    phones.set(slot.id, made);
    host.append(made.element);
  }
  const begin = () => {
    for (const made of phones.values()) made.become(made.slot.person, made.slot.home);
  };
  begin();
  place('reset').addEventListener('click', begin);

  const passage = new Passage();
  const clock = new ClockBar(
    place('clock'),
    (hour) => {
      for (const made of phones.values()) made.tell(hour);
    },
    {
      starts: () => passage.begin(),
      ended: (from, to) => {
        notes.say(`时间从 ${momentOf(from)} 走到 ${momentOf(to)}`, passage.end(nameOf));
        lookSoon();
      },
    },
  );
  clock.set(await server.clock());

  listen({
    message: (message) => {
      passage.message(message);
      const owner = [...phones.values()].find(({ person }) => person.openid === message.openid);
      if (owner) owner.receive(message);
      else {
        const person = people.find(({ openid }) => openid === message.openid);
        const page = message.page ? `/${message.page}` : undefined;
        notes.say(`${nameOf(message.openid)} 收到「${message.title}」`, [], {
          label: '在第二部手机上看',
          do: () => person && phone('handler').become(person.key, page),
        });
      }
      lookSoon();
    },
    clock: (now) => clock.set(now),
    run: (run) => {
      passage.run(run);
      // The courier runs after every step somebody takes.
      if (run.functionName === 'courier') lookSoon();
    },
  });
};

void main();
