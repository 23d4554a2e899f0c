import { Component, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { allowEmptying } from './allow-emptying.ts';
import { pageLocale } from './page-language.ts';

/** Shows a widget at a place, at once. Returns what takes it away; if the widget breaks, it goes and `onBreak` is told. */
export function mount(place: HTMLElement, widget: ReactNode, onBreak: () => void): () => void {
  allowEmptying();
  const root = createRoot(place);
  const remove = () => {
    root.unmount();
    place.remove();
  };
  const giveUp = () => {
    // React must not be unmounted by what it is rendering.
    queueMicrotask(remove);
    onBreak();
  };
  flushSync(() =>
    root.render(
      <Guard onBreak={giveUp}>
        <I18nProvider locale={pageLocale()}>{widget}</I18nProvider>
      </Guard>,
    ),
  );
  return remove;
}

type GuardProps = { readonly onBreak: () => void; readonly children: ReactNode };

class Guard extends Component<GuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch() {
    this.props.onBreak();
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
