import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ActionName } from '../../../types/actions';
import type { ComplaintView } from '../../../types/views';
import { uiOf } from '../../actions';
import { arrange, inFamilies } from '../../actions/arrange';
import { useActionTap } from '../../actions/use-action-tap';
import { Button, Problem, Sheet } from '../../components';

/** More of them than this stand in families. */
const FEW = 5;

interface ActionBarProps {
  view: ComplaintView;
  reload: () => Promise<void>;
  /** All verbs in sight, one below the other. */
  spread?: boolean;
}

/** The verbs that the server allows now (DESIGN.md section 1.4): the procedure's next step in reach, the others one tap away. */
export function ActionBar({ view, reload, spread }: ActionBarProps) {
  const { tap, busy, failure } = useActionTap(view);
  // Open only for the state it was opened on: verbs must not move under a finger when news arrive.
  const [openFor, setOpenFor] = useState<number>();
  const [tapped, setTapped] = useState<ActionName>();
  const { next, more } = arrange(view);
  const [first, ...others] = [...next, ...more];
  const choose = (name: ActionName) => {
    setOpenFor(undefined);
    setTapped(name);
    void tap(name);
  };
  if (!first) return null;
  const button = (name: ActionName, soft = false) => (
    <Button
      key={name}
      tone={soft && uiOf(name).tone === 'primary' ? 'plain' : uiOf(name).tone}
      busy={busy && tapped === name}
      disabled={busy && tapped !== name}
      onTap={() => choose(name)}
    >
      {uiOf(name, view.relation).label}
    </Button>
  );
  const grouped = view.relation === 'staff' && others.length > FEW;
  const groups = grouped ? inFamilies(others) : [{ title: '', names: others }];
  const all = groups.map(({ title, names }) => (
    <View key={title} className="more-list">
      {title ? <View className="section-title">{title}</View> : null}
      <View className={`more-list${spread || grouped ? ' more-list--pairs' : ''}`}>
        {names.map((name) => button(name, true))}
      </View>
    </View>
  ));
  if (spread)
    return (
      <View className="more-list">
        {failure ? <Problem failure={failure} retry={reload} /> : null}
        {button(first)}
        {all}
      </View>
    );
  return (
    <>
      {failure ? <Problem failure={failure} retry={reload} /> : null}
      <View className="footer__buttons">
        {others.length > 1 ? (
          <Button tone="plain" onTap={() => setOpenFor(view.revision)}>
            更多
          </Button>
        ) : (
          others.map((name) => button(name, true))
        )}
        {button(first)}
      </View>
      {openFor === view.revision ? (
        <Sheet title="还可以" onClose={() => setOpenFor(undefined)}>
          <View className="more-list">{all}</View>
        </Sheet>
      ) : null}
    </>
  );
}
