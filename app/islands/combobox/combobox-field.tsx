import { useMemo, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  type Key,
} from 'react-aria-components/ComboBox';
import type { Codelist } from '#forms/engine/model.ts';
import type { SearchView } from '../../i18n/view.ts';
import { keepPageReadable } from './keep-page-readable.ts';
import type { Written } from './native-entry.ts';
import { codeBesideName, isReadable, suggest, type Suggestion } from './suggest.ts';

type Props = {
  readonly control: {
    readonly id: string;
    readonly text: string;
    /** Of the list's names, where it is not that of the page. */
    readonly language: string | undefined;
    readonly labelledBy: string;
    readonly describedBy: string | null;
    readonly isWrong: boolean;
  };
  readonly list: Codelist;
  readonly words: SearchView['words'];
  readonly onWrite: (written: Written) => void;
};

/** Pixels. A longer list would flip to above the field and cover its label. */
const TALLEST = 320;

type Entry = { readonly text: string; readonly code: string | null };

/** A text field with the fitting entries of an official list below it. Any text may stay: the server asks back. */
export function ComboboxField({ control, list, words, onWrite }: Props) {
  const [entry, setEntry] = useState<Entry>({ text: control.text, code: null });
  const [browses, setBrowses] = useState(false);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const found = useMemo(() => suggest(list, browses ? '' : entry.text), [list, browses, entry.text]);

  const write = (text: string) => {
    setBrowses(false);
    if (text === entry.text) return;
    setEntry({ text, code: null });
    onWrite({ text, code: null });
  };
  const choose = (key: Key | null) => {
    const chosen = found.find(({ id }) => id === key);
    if (!chosen) return;
    setEntry({ text: chosen.name, code: chosen.id });
    onWrite({ text: chosen.name, code: codeBesideName(list, chosen) });
  };
  return (
    <ComboBox
      id={control.id}
      className="combobox-field"
      aria-labelledby={control.labelledBy}
      {...(control.describedBy === null ? {} : { 'aria-describedby': control.describedBy })}
      isInvalid={control.isWrong}
      validationBehavior="aria"
      allowsCustomValue
      allowsEmptyCollection
      items={found}
      inputValue={entry.text}
      onInputChange={write}
      value={entry.code}
      onChange={choose}
      onOpenChange={(isOpen, trigger) => {
        keepPageReadable(isOpen);
        setBrowses(isOpen && trigger === 'manual' && isReadable(list));
      }}
    >
      <div className="combobox-row" ref={row}>
        <Input className="input long" autoCapitalize="off" lang={control.language} />
        <Button className="button secondary" aria-label={words.show}>
          {words.show}
        </Button>
      </div>
      <div ref={setPlace} />
      <Popover
        className="popover"
        // Below the button too: on a narrow screen it stands below the field, and letting go of it over the list would
        // choose.
        triggerRef={row}
        maxHeight={TALLEST}
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- Its successor is not exported by this package.
        {...(place ? { UNSTABLE_portalContainer: place } : {})}
      >
        <ListBox<Suggestion> className="suggestions" renderEmptyState={() => words.none}>
          {(suggestion) => <Option {...suggestion} language={control.language} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

type OptionProps = Suggestion & { readonly language: string | undefined };

function Option({ id, name, also, language }: OptionProps) {
  return (
    <ListBoxItem id={id} textValue={name} className="suggestion">
      <span lang={language}>{name}</span>
      {also === null ? null : <span className="quiet-text"> {also}</span>}
    </ListBoxItem>
  );
}
