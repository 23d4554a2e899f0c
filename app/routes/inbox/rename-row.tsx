import { SubmitButton } from '../../components/submit-button.tsx';

type Button = { readonly intent: string; readonly text: string };

type Props = {
  readonly item: { readonly id: string; readonly name: string; readonly typed: string };
  readonly label: string;
  readonly rename: Button;
  readonly remove: Button;
};

/** A name that was given at the desk, inside a form: it can be written anew, or taken away. */
export function RenameRow({ item: { id, name, typed }, label, rename, remove }: Props) {
  return (
    <div className="filter">
      <div>
        <label className="label" htmlFor={`name-${id}`}>
          {label}
          <span className="spoken">: {name}</span>
        </label>
        <input className="input" id={`name-${id}`} name="name" defaultValue={typed} maxLength={60} />
      </div>
      <SubmitButton intent={`${rename.intent}:${id}`} text={rename.text} about={name} tone="secondary" />
      <SubmitButton intent={`${remove.intent}:${id}`} text={remove.text} about={name} tone="quiet" />
    </div>
  );
}
